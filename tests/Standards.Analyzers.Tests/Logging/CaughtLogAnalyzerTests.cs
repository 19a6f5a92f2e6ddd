using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class CaughtLogAnalyzerTests
{
    [Theory]
    [InlineData("catch (IOException) { [|_log.LogError(\"a\")|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogCritical(\"a {Id}\", 1)|]; }")]
    [InlineData("catch (Exception) { [|_log.LogWarning(\"a\")|]; }")]
    [InlineData("catch { [|_log.Log(LogLevel.Error, \"a\")|]; }")]
    [InlineData("catch (IOException) { [|Failed(_log)|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogError(\"a {Reason}\", e.Message)|]; }")]
    [InlineData("catch (IOException) when (_failed.Count > 0) { [|_log.LogError(\"a\")|]; }")]
    [InlineData("catch (Exception e) when (e is not IOException) { [|_log.LogError(\"a\")|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogError($\"a {e}\")|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogError(\"a \" + e)|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogError(\"a {Error}\", e.ToString())|]; }")]
    [InlineData("catch (IOException e) { [|_log.LogError(\"a {Type} {Stack}\", e.GetType().Name, e.StackTrace)|]; }")]
    public Task Log_without_the_exception_is_STD1302(string clause) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1302", Class(clause));

    [Theory]
    [InlineData("catch (IOException e) { _log.LogError(e, \"a\"); }")]
    [InlineData("catch (IOException e) { _log.LogError(e.InnerException, \"a\"); }")]
    [InlineData("catch (IOException e) { _log.LogError(\"a {Error}\", e); }")]
    [InlineData("catch (IOException e) { Lost(_log, e); }")]
    [InlineData("catch (IOException e) { _log.LogError(e, \"a\"); _log.LogError(\"b\"); }")]
    [InlineData("catch (IOException) { _log.LogWarning(\"there is no file, so the default holds\"); }")]
    [InlineData("catch (Exception) { _log.LogInformation(\"a\"); }")]
    [InlineData("catch (Exception e) { _log.LogWarning(\"a {Reason}\", e.Message); }")]
    [InlineData("catch (Exception) { _log.LogError(\"a\"); throw; }")]
    [InlineData("catch (Exception e) { _failed.Add(e); _log.LogError(\"a\"); }")]
    [InlineData("catch (OperationCanceledException) { _log.LogError(\"a\"); }")]
    [InlineData("catch (Exception e) { Action a = () => _log.LogError(\"a\"); Console.WriteLine(e); }")]
    [InlineData("catch (IOException e) when (e.HResult == 1) { _log.LogError(\"there is no order {Id}\", 1); }")]
    [InlineData("catch (IOException e) {\n// Without the stack: it is always the same.\n_log.LogError(\"a {Reason}\", e.Message); }")]
    [InlineData("catch (IOException e) { _log.LogError(e.GetBaseException(), \"a\"); }")]
    [InlineData("catch (IOException e) { _log.LogError(e, $\"a {e.Message}\"); }")]
    [InlineData("catch (Exception e) { _log.LogWarning($\"a {e}\"); }")]
    public Task Other_logs_are_silent(string clause) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1302", Class(clause));

    [Theory]
    [InlineData("catch (IOException e) { [|_log.LogError(e, \"a\")|]; throw; }")]
    [InlineData("catch (IOException e) { [|_log.LogWarning(e, \"a\")|]; throw new InvalidOperationException(\"a\", e); }")]
    [InlineData("catch (Exception e) { [|Lost(_log, e)|]; throw; }")]
    [InlineData("catch (Exception e) { [|_log.Log(LogLevel.Critical, e, \"a\")|]; Console.WriteLine(); throw; }")]
    [InlineData("catch (IOException e) { [|_log.LogError(e, \"a\")|]; throw e; }")]
    [InlineData("catch (IOException e) { if (e.HResult == 1) { [|_log.LogError(e, \"a\")|]; } throw; }")]
    [InlineData("catch (IOException e) { if (e.HResult == 1) { _failed.Clear(); } else { [|_log.LogError(e, \"a\")|]; } throw new "
        + "InvalidOperationException(\"a\", e); }")]
    public Task Exception_that_is_logged_and_thrown_is_STD1303(string clause) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1303", Class(clause));

    [Theory]
    [InlineData("catch (IOException e) { _log.LogError(e, \"a\"); }")]
    [InlineData("catch (IOException e) { _log.LogDebug(e, \"a\"); throw; }")]
    [InlineData("catch (IOException) { _log.LogError(\"a\"); throw; }")]
    [InlineData("catch (IOException e) { if (e.HResult == 1) { _log.LogError(e, \"a\"); return; } throw; }")]
    [InlineData("catch (IOException e) { _log.LogError(e, \"a\"); if (e.HResult == 1) { throw; } }")]
    [InlineData("catch (IOException e) { throw new InvalidOperationException(\"a\", e); }")]
    [InlineData("catch (IOException e) { _log.LogError(e, \"a\"); throw new InvalidOperationException($\"a: {e.Message}\"); }")]
    [InlineData("catch (IOException e) {\n// Nothing awaits the task.\n_log.LogError(e, \"a\"); throw; }")]
    [InlineData("catch (IOException e) { if (e.HResult == 1) { _log.LogError(e, \"a\"); throw new TimeoutException(\"a\"); } throw; }")]
    [InlineData("catch (IOException e) { foreach (var f in _failed) { if (f == e) { _log.LogError(e, \"a\"); break; } } throw; }")]
    public Task Other_throws_are_silent(string clause) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1303", Class(clause));

    [Fact]
    public Task Test_may_log_what_it_likes() => RuleTest<CaughtLogAnalyzer>.InTestsAsync("STD1302", Class("catch (IOException) { _log.LogError(\"a\"); }"));

    [Fact]
    public async Task Message_shows_the_call() => Assert.EndsWith(
        "Give it to the call as the first argument: 'LogError(e, …)'.",
        await RuleTest<CaughtLogAnalyzer>.MessageAsync("STD1302", Class("catch (IOException e) { _log.LogError(\"a\"); }")),
        StringComparison.Ordinal);

    // What the source generator of [LoggerMessage] writes stands beside.
    private static string Class(string clause) => $$"""
        using Microsoft.Extensions.Logging;
        partial class C(ILogger<C> log)
        {
            readonly ILogger _log = log; readonly List<Exception> _failed = [];
            void M() { try { _log.LogDebug("a"); } {{clause}} }
            [LoggerMessage(1, LogLevel.Error, "a")] static partial void Failed(ILogger log);
            [LoggerMessage(Level = LogLevel.Error, Message = "a")] static partial void Lost(ILogger log, Exception e);
            static partial void Failed(ILogger log) { }
            static partial void Lost(ILogger log, Exception e) { }
        }
        """;
}
