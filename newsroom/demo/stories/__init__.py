"""The demo's stories: nine articles from nine invented outlets, in five scripts."""

from newsroom.demo.stories.barrier import BARRIER
from newsroom.demo.stories.bridge import BRIDGE
from newsroom.demo.stories.desalination import DESALINATION
from newsroom.demo.stories.heat import HEAT
from newsroom.demo.stories.lake import LAKE
from newsroom.demo.stories.market import MARKET
from newsroom.demo.stories.railway import RAILWAY
from newsroom.demo.stories.school import SCHOOL
from newsroom.demo.stories.tramline import TRAMLINE

STORIES = (BARRIER, TRAMLINE, LAKE, BRIDGE, DESALINATION, SCHOOL, RAILWAY, HEAT, MARKET)
