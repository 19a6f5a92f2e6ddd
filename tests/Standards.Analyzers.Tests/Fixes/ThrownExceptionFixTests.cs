using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Comments;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ThrownExceptionFixTests
{
    private const string Summary = "    /// <summary>Ships.</summary>\n";

    [Theory]
    [InlineData(
        Summary + "    public void Ship() => throw new InvalidOperationException(\"It is closed.\");",
        Summary + "    /// <exception cref=\"InvalidOperationException\">It is closed.</exception>\n"
            + "    public void Ship() => throw new InvalidOperationException(\"It is closed.\");")]
    public Task Sentence_of_the_exception_is_documented(string before, string after) =>
        FixTest<ThrownExceptionAnalyzer, ThrownExceptionFix>.BecomesAsync(In(before), In(after));

    [Theory]
    [InlineData(Summary + "    public void Ship() => throw new InvalidOperationException();")]
    [InlineData(Summary + "    public void Ship(int a) => throw new InvalidOperationException($\"It is {a}.\");")]
    [InlineData(Summary + "    public void Ship(int a) => throw new ArgumentException(nameof(a));")]
    public Task It_is_not_offered_without_a_sentence(string member) =>
        FixTest<ThrownExceptionAnalyzer, ThrownExceptionFix>.IsNotOfferedAsync(In(member));

    private static string In(string member) => "public class C\n{\n" + member + "\n}\n";
}
