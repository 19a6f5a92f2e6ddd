using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>
/// Lines have at most 160 columns (UTF-16 code units), as <c>.editorconfig</c> says to editors. Exempt is what cannot be broken: the content
/// of a raw string literal of several lines, which is a test's data; a comment that is one word, a URL; in MSBuild's files the value of a
/// property and the text of a message, to which a line feed would belong, and a single function. Sources that a test generates (<c>*.g.cs</c>) and the content
/// of templates, which is code of users, are not read.
/// </summary>
public class LineLengthTests
{
    private const int MaxColumns = 160;

    [Fact]
    public void Lines_fit_the_limit_of_the_editor_configuration()
    {
        Assert.Contains($"max_line_length = {MaxColumns}", File.ReadLines(RepositoryRoot.Combine(".editorconfig")));
        var files = SourceFiles.Of("*.cs", "*.targets", "*.props");

        Assert.NotEmpty(files);
        // Not Assert.Empty, which shows the first five, cut.
        var found = string.Join('\n', files.SelectMany(TooLong));
        Assert.True(found.Length == 0, found);
    }

    [Theory]
    [InlineData("var text = ", 1)]
    [InlineData("// two words ", 1)]
    [InlineData("/// https://example.com/", 0)]
    [InlineData("var text = \"\"\"\n    ", 0)]
    [InlineData("var text = \"\"\"\n    \"\"\";\n    ", 1)]
    [InlineData("var text = \"\"\"one line\"\"\";\n    ", 1)]
    public void Only_what_cannot_be_broken_is_exempt_in_code(string start, int expected) =>
        Assert.Equal(expected, LongLines.OfCode($"{start}{new string('x', MaxColumns)}".Split('\n'), MaxColumns).Count());

    [Theory]
    [InlineData("<Import Project=\"a\" Condition=\"{0}\" />", 1)]
    [InlineData("<Flags Condition=\"'$(A)' == '' and '{0}' == ''\">b</Flags>", 1)]
    [InlineData("         and $(A) or ('{0}' == '' and $(B))\">b</Flags>", 1)]
    [InlineData("<Flags Condition=\"$([System.String]::IsNullOrEmpty('{0}'))\">b</Flags>", 0)]
    [InlineData("<Error Code=\"A\" Text=\"{0}\" />", 1)]
    [InlineData("       Text=\"$(A) is old and {0}\" />", 0)]
    [InlineData("<Flags Condition=\"a\">{0}</Flags>", 0)]
    [InlineData("<!-- {0} -->", 1)]
    [InlineData("  @(Package->'a=%(Identity)|{0}');", 0)]
    [InlineData("  {0};", 1)]
    public void Only_a_value_is_exempt_in_a_build_file(string form, int expected) =>
        Assert.Equal(expected, LongLines.OfBuildFile([form.Replace("{0}", new string('x', MaxColumns), StringComparison.Ordinal)], MaxColumns).Count());

    private static IEnumerable<string> TooLong(string path)
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine(path));
        var found = path.EndsWith(".cs", StringComparison.Ordinal) ? LongLines.OfCode(lines, MaxColumns) : LongLines.OfBuildFile(lines, MaxColumns);
        return found.Select(line => $"{path}({line}): {lines[line - 1].Length} columns");
    }
}
