using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class EqualTestsAnalyzerTests
{
    [Theory]
    [InlineData("=> Assert.Equal(2, Add(1, 1));", "=> Assert.Equal(3, Add(1, 2));", "=> Assert.Equal(0, Add(1, -1));")]
    [InlineData("{ var s = Add(1, 1); Assert.Equal(2, s); }", "{ var s = Add(2, 1); Assert.Equal(3, s); }", "{ var s = Add(3, 1); Assert.Equal(4, s); }")]
    [InlineData("=> Assert.True(Is(\"a\", true));", "=> Assert.True(Is(\"b\", false));", "=> Assert.True(Is(\"c\", true));")]
    [InlineData("=> Assert.Equal(6, Of(1, 2, 3, 4, 5));", "=> Assert.Equal(6, Of(1, 2, 3, 4, 6));", "=> Assert.Equal(6, Of(1, 2, 3, 4, 7));")]
    public Task Tests_that_differ_in_values_are_STD1904(string one, string two, string three) => RuleTest<EqualTestsAnalyzer>.InTestsAsync(
        "STD1904", Class($"[Fact] public void [|A|]() {one} [Fact] public void B() {two} [Xunit.Fact] public void C() {three}"));

    [Theory]
    [InlineData("=> Assert.Equal(2, Add(1, 1));", "=> Assert.Equal(3, Add(1, 2));", "=> Assert.NotEqual(3, Add(1, 2));")]
    [InlineData("=> Run();", "=> Run();", "=> Run();")]
    [InlineData("=> Assert.True(Is(@\"a\n1\", true));", "=> Assert.True(Is(@\"a\n2\", true));", "=> Assert.True(Is(@\"a\n3\", true));")]
    [InlineData("=> Assert.Equal(6, Of(1, 2, 3, 4, 5));", "=> Assert.Equal(7, Of(2, 3, 4, 5, 6));", "=> Assert.Equal(8, Of(3, 4, 5, 6, 7));")]
    [InlineData("=> Assert.Equal(2, Add(1, 1));", "{ Assert.Equal(3, Add(1, 2)); }", "=> Assert.Equal(4, Add(1, 3));")]
    [InlineData("=> Assert.Equal(2, Add(1, 1));", "=> Assert.Equal(3, Add(1, Two));", "=> Assert.Equal(4, Add(1, 3));")]
    public Task Others_are_silent(string one, string two, string three) => RuleTest<EqualTestsAnalyzer>.InTestsAsync(
        "STD1904", Class($"[Fact] public void A() {one} [Fact] public void B() {two} [Fact] public void C() {three}"));

    [Theory]
    [InlineData("")]
    [InlineData("[Fact(Skip = \"#1\")]")]
    [InlineData("[Theory, InlineData]")]
    public Task Methods_of_another_kind_are_silent(string attribute) => RuleTest<EqualTestsAnalyzer>.InTestsAsync(
        "STD1904",
        Class($"{attribute} public void A() => Is(\"a\", true); {attribute} public void B() => Is(\"b\", true); "
            + $"{attribute} public void C() => Is(\"c\", true);"));

    [Fact]
    public Task Tests_of_NUnit_are_known() => RuleTest<EqualTestsAnalyzer>.InTestsAsync(
        "STD1904",
        """
        using NUnit.Framework;
        class C
        {
            [Test] public void [|A|]() => Assert.That(Math.Abs(1) == 1);
            [Test] public void B() => Assert.That(Math.Abs(2) == 2);
            [Test] public void D() => Assert.That(Math.Abs(3) == 3);
        }
        """,
        TestStubs.NUnit);

    private static string Class(string members) => $$"""
        using Xunit;
        public class T
        {
            const int Two = 2; static int Add(int a, int b) => a + b; static bool Is(string a, bool b) => b; static int Of(params int[] a) => 0;
            static void Run() { } {{members}}
        }
        """;
}
