using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class SuppressionAnalyzerTests
{
    [Theory]
    [InlineData("[|#pragma warning disable CA1031|]\nclass C { }")]
    [InlineData("[|#pragma warning disable|]\nclass C { }")]
    [InlineData("[|#pragma warning disable CA1031, CS0618|] // CA1031\nclass C { }")]
    [InlineData("class C { }\n[|#pragma warning disable CA1031|]\nclass D { }\n#pragma warning restore CA1031\n")]
    [InlineData("[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"CA1031\")|]] class C { }")]
    [InlineData("[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\", Justification = \"<Pending>\")|]] class C { }")]
    [InlineData("[assembly: [|System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(\"a\", \"b\", Justification = \"\")|]]")]
    [InlineData("/// <summary>Reads the orders.</summary>\n[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")|]]\nclass C { }")]
    [InlineData("// Reads the orders.\n\n[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")|]]\nclass C { }")]
    [InlineData("// Is old.\n[Obsolete]\n[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")|]]\nclass C { }")]
    [InlineData("[[|System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\", Justification = \"\")|]]\n"
        + "[|#pragma warning disable CA1031|]\nclass C { }")]
    public Task Suppression_without_a_reason_is_STD1002(string source) => RuleTest<SuppressionAnalyzer>.AsMarkedAsync("STD1002", source);

    [Theory]
    [InlineData("#pragma warning disable CA1031 // the loop must live\nclass C { }")]
    [InlineData("// the loop must live\n#pragma warning disable CA1031\n#pragma warning disable CS0618\nclass C { }")]
    [InlineData("/* the loop must live */\n#pragma warning disable CA1031\nclass C { }")]
    [InlineData("class C { }\n#pragma warning restore CA1031\n")]
    [InlineData("#if OLD\n#pragma warning disable CA1031\n#endif\nclass C { }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\", Justification = \"the loop must live\")] class C { }")]
    [InlineData("class R { public const string W = \"\"; } [System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\", Justification = R.W)] class C { }")]
    [InlineData("[Obsolete] class C { }")]
    [InlineData("// A lambda takes no such attribute.\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]\n"
        + "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"c\")]\nclass C { }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\", "
        + "Justification = \"the loop must live\")]\n#pragma warning disable CA1031\nclass C { }")]
    public Task Others_are_silent(string source) => RuleTest<SuppressionAnalyzer>.AsMarkedAsync("STD1002", source);

    [Fact]
    public async Task Message_names_the_rules() => Assert.Equal(
        "'#pragma warning disable CA1031, CS0618' gives no reason, so a later reader cannot tell whether it still holds. "
            + "Write it behind the directive: '// the reason'.",
        await RuleTest<SuppressionAnalyzer>.MessageAsync("STD1002", "#pragma warning disable CA1031, CS0618\nclass C { }"));
}
