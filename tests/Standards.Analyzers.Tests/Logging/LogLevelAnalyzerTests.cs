using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class LogLevelAnalyzerTests
{
    [Theory]
    [InlineData("try { } catch (IOException e) { log.[|LogInformation|](e, \"a\"); }")]
    [InlineData("try { } catch (Exception e) { log.[|LogDebug|](e, \"a\"); }")]
    [InlineData("try { } catch (Exception) { log.[|LogInformation|](\"a\"); }")]
    [InlineData("try { } catch (Exception e) { log.[|Log|](LogLevel.Trace, e, \"a\"); }")]
    [InlineData("try { Keep(new()); } catch (Exception e) { log.[|LogDebug|](e, \"Error sending\"); }")]
    [InlineData("try { Keep(new()); File.Delete(\"a\"); } catch (Exception e) { log.[|LogDebug|](e, \"a\"); }")]
    [InlineData("log.[|LogCritical|](\"The queue is full\");")]
    [InlineData("try { } catch (IOException e) { log.[|LogCritical|](e, \"a\"); }")]
    [InlineData("log.[|LogInformation|](\"Failed to load {Order}\", 1);")]
    [InlineData("log.[|LogError|](\"Order {Order} was saved successfully\", 1);")]
    [InlineData("try { } catch (IOException e) { log.[|LogWarning|](e, \"a\"); Environment.Exit(1); }")]
    public Task Level_that_does_not_fit_is_STD1502(string statement) => RuleTest<LogLevelAnalyzer>.AsMarkedAsync("STD1502", Class(statement));

    [Theory]
    [InlineData("try { } catch (IOException e) { log.LogWarning(e, \"a\"); }")]
    [InlineData("try { } catch (IOException e) { log.LogDebug(e, \"a\"); throw; }")]
    [InlineData("try { } catch (IOException e) { log.LogDebug(e, \"a\"); log.LogError(\"b\"); }")]
    [InlineData("try { } catch (OperationCanceledException e) { log.LogInformation(e, \"a\"); }")]
    [InlineData("try { } catch (IOException e) when (e.HResult == 1) { log.LogDebug(e, \"a\"); }")]
    [InlineData("try { } catch (IOException e) { log.LogDebug(e, \"a\"); /* There is a second store. */ }")]
    [InlineData("try { } catch (IOException e) { Keep(e); log.LogInformation(e, \"a\"); }")]
    [InlineData("try { } catch (IOException) { log.LogInformation(\"There is no file, so the default holds\"); }")]
    [InlineData("try { } catch (IOException e) { log.LogDebug(e, \"There is no cache\"); }")]
    [InlineData("try { } catch (FormatException e) { log.LogInformation(e, \"a\"); }")]
    [InlineData("try { } catch (System.Net.WebSockets.WebSocketException e) { log.LogInformation(e, \"a\"); }")]
    [InlineData("Exception? last = null; try { } catch (Exception e) { last = e; log.LogDebug(e, \"a\"); }")]
    [InlineData("try { if (File.Exists(\"a\")) { File.Delete(\"a\"); } } catch (Exception e) { log.LogDebug(e, \"a\"); }")]
    [InlineData("try { log.BeginScope(\"a\")?.Dispose(); } catch (Exception e) { log.LogDebug(e, \"a\"); }")]
    [InlineData("log.LogInformation(\"Could not acquire the lock, another instance is at work\");")]
    [InlineData("log.LogInformation(\"Unable to find {Id}. Will search by date\", 1);")]
    [InlineData("log.LogInformation(\"Failed to add {Id}\", 1); throw new ArgumentException(\"a\");")]
    [InlineData("log.LogCritical(\"a\"); Environment.Exit(1);")]
    [InlineData("try { } catch (IOException e) { log.LogCritical(e, \"a\"); throw; }")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (s, e) => log.LogCritical(\"a\");")]
    [InlineData("log.LogInformation(\"Order {Order} is saved\", 1);")]
    [InlineData("log.LogWarning(\"The import completed with 3 errors\");")]
    [InlineData("log.LogError(\"Order {Order} was not saved\", 1);")]
    public Task Others_are_silent(string statement) => RuleTest<LogLevelAnalyzer>.AsMarkedAsync("STD1502", Class(statement));

    [Fact]
    public Task Program_may_end_with_a_critical_line() => RuleTest<LogLevelAnalyzer>.InProgramAsync(
        "STD1502",
        "using Microsoft.Extensions.Logging; ILogger log = LoggerFactory.Create(_ => { }).CreateLogger(\"a\"); log.LogCritical(\"The host did not start\");");

    private static string Class(string statement) => $$"""
        using Microsoft.Extensions.Logging;
        class C { static void Keep(Exception e) { } void M(ILogger log) { {{statement}} } }
        """;
}
