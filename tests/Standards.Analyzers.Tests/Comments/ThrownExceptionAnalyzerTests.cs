using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class ThrownExceptionAnalyzerTests
{
    private const string Summary = "/// <summary>Ships.</summary>\n";

    [Theory]
    [InlineData(Summary + "public void Ship() { [|throw new InvalidOperationException();|] }")]
    [InlineData(Summary + "public void Ship(string? a) { _ = a ?? [|throw new ArgumentException(nameof(a))|]; }")]
    [InlineData(Summary + "public int Count => [|throw new NotSupportedException()|];")]
    [InlineData(Summary + "/// <exception cref=\"IOException\">No file.</exception>\npublic void Ship() { [|throw new InvalidOperationException();|] }")]
    [InlineData(Summary + "public C(int a) { if (a < 0) { [|throw new ArgumentException();|] } if (a > 9) { throw new ArgumentException(); } }")]
    [InlineData(Summary + "public void Ship() { try { [|throw new IOException();|] } catch (ArgumentException) { } }")]
    public Task Exception_without_a_word_is_STD1018(string member) => RuleTest<ThrownExceptionAnalyzer>.AsMarkedAsync("STD1018", In(member));

    [Theory]
    [InlineData(Summary + "/// <exception cref=\"IOException\">It is closed.</exception>\npublic void Ship() { throw new IOException(); }")]
    [InlineData(Summary + "/// <exception cref=\"System.ArgumentException\">Bad.</exception>\npublic void Ship() { throw new ArgumentNullException(); }")]
    [InlineData("public void Ship() { throw new InvalidOperationException(); }")]
    [InlineData("/// <inheritdoc/>\npublic void Ship() { throw new InvalidOperationException(); }")]
    [InlineData(Summary + "internal void Ship() { throw new InvalidOperationException(); }")]
    [InlineData(Summary + "public void Ship() { throw new NotImplementedException(); }")]
    [InlineData(Summary + "public void Ship() { try { throw new FileNotFoundException(); } catch (IOException) { } }")]
    [InlineData(Summary + "public void Ship() { try { A(); } catch (IOException) { throw; } void A() => throw new IOException(); }")]
    [InlineData(Summary + "public Action Ship() => () => throw new IOException();")]
    public Task Others_are_silent(string member) => RuleTest<ThrownExceptionAnalyzer>.AsMarkedAsync("STD1018", In(member));

    [Fact]
    public Task Action_answers_with_what_it_throws() => RuleTest<ThrownExceptionAnalyzer>.AsMarkedAsync(
        "STD1018", $"public class C : Microsoft.AspNetCore.Mvc.ControllerBase\n{{\n{Summary}public void Ship() {{ throw new IOException(); }}\n}}");

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<ThrownExceptionAnalyzer>.InTestsAsync("STD1018", In(Summary + "public void Ship() { throw new InvalidOperationException(); }"));

    private static string In(string member) => "public class C\n{\n" + member + "\n}";
}
