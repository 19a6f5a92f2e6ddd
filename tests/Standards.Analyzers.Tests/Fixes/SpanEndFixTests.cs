using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Telemetry;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class SpanEndFixTests
{
    private const string Using = "using System.Diagnostics; ";

    [Theory]
    [InlineData(
        "class C { void M(ActivitySource s) { /* a */ var a = s.StartActivity(\"b\"); M(s); } }",
        "class C { void M(ActivitySource s) { /* a */ using var a = s.StartActivity(\"b\"); M(s); } }")]
    [InlineData(
        "class C { void M(ActivitySource s) { s.StartActivity(\"b\"); M(s); } }",
        "class C { void M(ActivitySource s) { using var activity = s.StartActivity(\"b\"); M(s); } }")]
    [InlineData(
        "class C { void M(ActivitySource activity) { _ = activity.StartActivity(\"b\"); } }",
        "class C { void M(ActivitySource activity) { using var span = activity.StartActivity(\"b\"); } }")]
    public Task Activity_ends_with_its_block(string before, string after) =>
        FixTest<SpanEndAnalyzer, SpanEndFix>.BecomesAsync(Using + before, Using + after);

    [Theory]
    [InlineData("class C { void M(ActivitySource s) { var a = s.StartActivity(\"b\"); a = null; } }")]
    [InlineData("class C { void M(ActivitySource s) { Activity? a; a = s.StartActivity(\"b\"); } }")]
    public Task It_is_not_offered_where_the_variable_changes(string source) =>
        FixTest<SpanEndAnalyzer, SpanEndFix>.IsNotOfferedAsync(Using + source);
}
