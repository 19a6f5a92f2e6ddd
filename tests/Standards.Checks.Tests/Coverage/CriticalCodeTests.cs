using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class CriticalCodeTests
{
    [Fact]
    public void Text_that_ends_in_a_bracket_marks_nothing() => Assert.Empty(CriticalCode.Find("// Critical\n["));

    [Theory]
    [InlineData("[Critical]\nclass A\n{\n    void M() { }\n}\nclass B { }", "1-5")]
    [InlineData("class A\n{\n    [Critical]\n    int M() => Do(() => { return 1; },\n        2);\n    int N() => 2;\n}", "3-5")]
    [InlineData("class A\n{\n    [CriticalPath] int P { get; set; } = 3;\n    int Q { get; }\n}", "3-3")]
    [InlineData("[Obsolete(\"a ] } b\"), Acme.CriticalAttribute(Reason = \"x\")]\nrecord R(int A)\n;", "1-3")]
    [InlineData(
        "class A\n{\n    [return: NotNull]\n    [Critical]\n    [Fact]\n    void M(string s = \"}\")\n    {\n        var c = '}'; // }\n    }\n}", "4-9")]
    [InlineData("[Critical]\nclass A\n{\n    [Critical]\n    void M()\n    {\n    }\n}", "1-8")]
    [InlineData("enum E\n{\n    [Critical] A = 1,\n    B\n}", "3-4")]
    [InlineData("class A { int M() => x[Critical]; }", "")]
    [InlineData("// [Critical]\nclass A { string s = \"[Critical]\"; }", "")]
    [InlineData("[CriticalThinking]\nclass A { }", "")]
    [InlineData("class Critical { }", "")]
    [InlineData("[Critical", "")]
    [InlineData("class A { int[] x = [Critical, 1]; }", "")]
    [InlineData("[Critical] class A { void M() {", "1-1")]
    public void Declaration_of_the_mark_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', CriticalCode.Find(text).Select(r => $"{r.First}-{r.Last}")));

    [Fact]
    public void Hostile_text_ends()
    {
        foreach (var part in (string[])["[Critical([{(", "[Critical]", "[Critical]{", "[Critical]=>"])
        {
            var text = string.Concat(Enumerable.Repeat(part, 200_000));

            Assert.True(CriticalCode.Find(text).Count <= 1);
        }
    }
}
