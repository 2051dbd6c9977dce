"""Hindi, a Wednesday: just taken in, nothing marked yet."""

from newsroom.demo.telling import Story

TEXT = """घाटी में गर्मी ने तोड़ा रिकॉर्ड

घाटी में मंगलवार को तापमान 46.8 डिग्री तक पहुँचा, जो इस मौसम का सबसे ऊँचा तापमान है।

जिला अस्पताल की डॉक्टर मीरा जोशी ने कहा, "दोपहर में बाहर न निकलें।"

प्रशासन ने स्कूलों का समय सुबह सात बजे कर दिया है।

मौसम विभाग के अनुसार शुक्रवार तक राहत नहीं मिलेगी।
"""

HEAT = Story(
    outlet="ghati",
    url="https://ghati-samachar.example/garmi",
    headline="घाटी में गर्मी ने तोड़ा रिकॉर्ड",
    language="hi",
    weekday=2,
    timezone="Asia/Kolkata",
    text=TEXT,
)
