using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Logging;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ThrownLogFixTests
{
    [Theory]
    [InlineData("catch (IOException e) { log.LogError(e, \"a\"); throw; }", "catch (IOException) { throw; }")]
    [InlineData(
        "catch (IOException e) { log.LogError(e, \"a\"); throw new InvalidOperationException(\"a\", e); }",
        "catch (IOException e) { throw new InvalidOperationException(\"a\", e); }")]
    public Task Log_call_goes(string before, string after) => FixTest<CaughtLogAnalyzer, ThrownLogFix>.BecomesAsync(Class(before), Class(after));

    [Theory]
    [InlineData("catch (IOException e) { log.LogError(e, \"a {Order}\", id); throw; }")]
    [InlineData("catch (IOException e) { log.LogError(e, \"a\"); /* The caller is of others. */ throw; }")]
    public Task It_is_not_offered_where_something_would_be_lost(string clause) =>
        FixTest<CaughtLogAnalyzer, ThrownLogFix>.IsNotOfferedAsync(Class(clause));

    private static string Class(string clause) =>
        $"using Microsoft.Extensions.Logging; class C {{ void M(ILogger log, int id) {{ try {{ File.Delete(\"a\"); }} {clause} }} }}";
}
