using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.Yaml;

public sealed class YamlDocumentTests
{
    [Theory]
    [InlineData("a: 1", "1:a: 1")]
    [InlineData("a: 1\n---\nb: 2\n", "1:a: 1\n|2:---\nb: 2\n")]
    [InlineData("---\na: 1\r\n--- # x\r\nb: 2", "1:---\na: 1\r\n|3:--- # x\r\nb: 2")]
    [InlineData("a: |\n  ---\n  b\n----\n", "1:a: |\n  ---\n  b\n----\n")]
    [InlineData("---\n---\n", "1:---\n|2:---\n")]
    [InlineData("", "")]
    public void Text_is_cut_at_its_markers(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', YamlDocument.Split(text).Select(d => $"{d.Line}:{d.Text}")));

    [Fact]
    public void Lines_are_those_of_the_file()
    {
        var documents = YamlDocument.Split("a: 1\n---\n# b\nb: { c: 2 }\n---\nd: 1\nd: 2\n---\ne: [1\n");

        var (root, _) = YamlReader.Read(documents[1]);
        var map = Assert.IsType<YamlMapping>(root);
        Assert.Equal((4, 1, 4, 4), (map.Line, map.Column, map.Entries[0].Value.Line, map.Entries[0].Value.Column));
        Assert.Equal(new YamlProblem("the key 'd' stands twice, first in line 6", 7, 1), YamlReader.Read(documents[2]).Problem);
        Assert.Equal(new YamlProblem("the '[' that opens here is not closed", 9, 4), YamlReader.Read(documents[3]).Problem);
    }

    [Fact]
    public void Number_of_documents_is_bounded() => Assert.Equal(YamlDocument.Max, YamlDocument.Split(string.Concat(Enumerable.Repeat("---\n", 5000))).Count);
}
