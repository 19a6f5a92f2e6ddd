using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class LoopLogAnalyzerTests
{
    [Theory]
    [InlineData("foreach (var o in orders) { if (o < 0) { log.[|LogError|](\"a {Order}\", o); } }")]
    [InlineData("foreach (var o in orders) { try { } catch (Exception e) { log.[|LogWarning|](e, \"a\"); } }")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { log.[|LogError|](\"a\"); }")]
    [InlineData("while (queue.TryDequeue(out var o)) { log.[|LogCritical|](\"a\"); }")]
    [InlineData("while (true) { foreach (var o in orders) { log.[|LogError|](\"a\"); } }")]
    [InlineData("orders.ForEach(o => log.[|LogError|](\"a\"));")]
    [InlineData("foreach (var h in handlers) { try { queue.Clear(); } catch (Exception e) { log.[|LogError|](e, \"a {Handler}\", h); } }")]
    public Task Line_for_each_item_is_STD1312(string statement) => RuleTest<LoopLogAnalyzer>.AsMarkedAsync("STD1312", Class(statement));

    [Theory]
    [InlineData("foreach (var o in orders) { log.LogInformation(\"a\"); }")]
    [InlineData("foreach (var o in orders) { if (o < 0) { log.LogError(\"a\"); return; } }")]
    [InlineData("foreach (var o in orders) { if (o < 0) { log.LogError(\"a\"); break; } }")]
    [InlineData("foreach (var o in orders) { try { } catch (Exception e) { log.LogError(e, \"a\"); throw; } }")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { log.LogWarning(\"a\"); }")]
    [InlineData("for (var i = 0; i < maxRetries; i++) { log.LogWarning(\"a\"); }")]
    [InlineData("while (true) { log.LogWarning(\"a\"); }")]
    [InlineData("foreach (var o in orders) { Action a = () => log.LogError(\"a\"); }")]
    [InlineData("var failed = orders.Count; foreach (var o in orders) { failed++; } log.LogError(\"a {Count}\", failed);")]
    [InlineData("foreach (var h in handlers) { try { h.Dispose(); } catch (Exception e) { log.LogError(e, \"a\"); } }")]
    [InlineData("foreach (var a in actions) { try { a(1); } catch (Exception e) { log.LogError(e, \"a\"); } }")]
    [InlineData("again: foreach (var o in orders) { if (o < 0) { log.LogWarning(\"a\"); goto again; } }")]
    public Task Others_are_silent(string statement) => RuleTest<LoopLogAnalyzer>.AsMarkedAsync("STD1312", Class(statement));

    [Fact]
    public Task Test_may_log_each() => RuleTest<LoopLogAnalyzer>.InTestsAsync("STD1312", Class("foreach (var o in orders) { log.LogError(\"a\"); }"));

    private static string Class(string statement) => $$"""
        using Microsoft.Extensions.Logging;
        interface IHandler { void Dispose(); }
        class C
        {
            void M(ILogger log, List<int> orders, Queue<int> queue, int maxRetries, List<IHandler> handlers, List<Action<int>> actions) { {{statement}} }
        }
        """;
}
