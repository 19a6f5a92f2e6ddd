using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Logging;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class CaughtLogFixTests
{
    private const string Using = "using Microsoft.Extensions.Logging; ";

    [Theory]
    [InlineData(
        "class C(ILogger l) { void M() { try { } catch (IOException e) { l.LogError(\"a {B}\", 1); } } }",
        "class C(ILogger l) { void M() { try { } catch (IOException e) { l.LogError(e, \"a {B}\", 1); } } }")]
    [InlineData(
        "class C(ILogger l) { void M() { try { } catch (IOException) { l.LogCritical(new EventId(1), \"a\"); } } }",
        "class C(ILogger l) { void M() { try { } catch (IOException e) { l.LogCritical(new EventId(1), e, \"a\"); } } }")]
    [InlineData(
        "class C(ILogger l) { void M() { try { } catch { l.LogWarning(/* b */ \"a\"); } } }",
        "class C(ILogger l) { void M() { try { } catch (Exception e) { l.LogWarning(/* b */ e, \"a\"); } } }")]
    [InlineData(
        "class C(ILogger l) { void M() { try { } catch (IOException e) { l.LogError($\"a {e}\"); } } }",
        "class C(ILogger l) { void M() { try { } catch (IOException e) { l.LogError(e, $\"a {e}\"); } } }")]
    public Task Exception_is_passed(string before, string after) =>
        FixTest<CaughtLogAnalyzer, CaughtLogFix>.BecomesAsync(Using + before, Using + after);
}
