using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

/// <summary>The rules about logs, for the loggers of Serilog and NLog.</summary>
public sealed class OtherLoggerTests
{
    [Theory]
    [InlineData("foreach (var o in orders) { Log.[|Warning|](\"Order {OrderId} is odd\", o); }")]
    [InlineData("foreach (var o in orders) { serilog.[|Error|](\"Order {OrderId} is odd\", o); }")]
    [InlineData("foreach (var o in orders) { nlog.[|Warn|](\"Order {OrderId} is odd\", o); }")]
    [InlineData("orders.ForEach(o => nlog.[|Error|](\"Order {OrderId} is odd\", o));")]
    [InlineData("foreach (var o in orders) { serilog.[|Write|](LogEventLevel.Error, \"Order is odd\"); }")]
    [InlineData("foreach (var o in orders) { Log.Information(\"Order {OrderId}\", o); nlog.Debug(\"a\"); }")]
    [InlineData("foreach (var o in orders) { serilog.Write(LogEventLevel.Debug, \"Order is odd\"); }")]
    public Task Loop_logs_once_STD1312(string statement) => RuleTest<LoopLogAnalyzer>.AsMarkedAsync("STD1312", Class(statement), Loggers);

    [Theory]
    [InlineData("Log.Information(\"Order {Id}\", [|orderId|]);")]
    [InlineData("serilog.Information(\"Order {@Order} of {Customer}\", order, [|order.CustomerId|]);")]
    [InlineData("nlog.Info(\"Order {oid}\", [|orderId|]);")]
    [InlineData("Log.Error(new IOException(), \"Order {Order}\", [|orderId|]);")]
    [InlineData("nlog.Info(\"Order {OrderId}\", orderId); Log.Information(\"Order {OrderId}\", orderId); serilog.Debug(\"Order\");")]
    public Task Field_has_one_name_STD1501(string statement) => RuleTest<LogFieldAnalyzer>.AsMarkedAsync("STD1501", Class(statement), Loggers);

    [Theory]
    [InlineData("try { } catch (IOException e) { Log.[|Information|](e, \"a\"); }")]
    [InlineData("try { } catch (Exception e) { serilog.[|Debug|](e, \"a\"); }")]
    [InlineData("try { } catch (Exception e) { nlog.[|Trace|](e, \"a\"); }")]
    [InlineData("Log.[|Information|](\"Failed to load {Order}\", order);")]
    [InlineData("nlog.[|Error|](\"Order {Order} was saved successfully\", order);")]
    [InlineData("Log.[|Fatal|](\"The queue is full\");")]
    [InlineData("try { } catch (IOException e) { Log.Warning(e, \"a\"); } Log.Information(\"Order {Order} was saved\", order);")]
    public Task Level_means_one_thing_STD1502(string statement) => RuleTest<LogLevelAnalyzer>.AsMarkedAsync("STD1502", Class(statement), Loggers);

    [Theory]
    [InlineData("try { } catch (IOException e) { [|Log.Error(\"a\")|]; }")]
    [InlineData("try { } catch (Exception e) { [|serilog.Error(\"a {Text}\", e.Message)|]; }")]
    [InlineData("try { } catch (IOException) { [|nlog.Error(\"a\")|]; }")]
    [InlineData("try { } catch (IOException e) { Log.Error(e, \"a\"); } try { } catch (IOException e) { nlog.Error(e, \"a\"); }")]
    public Task Failure_carries_its_exception_STD1302(string statement) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1302", Class(statement), Loggers);

    [Theory]
    [InlineData("try { } catch (IOException e) { [|Log.Error(e, \"a\")|]; throw; }")]
    [InlineData("try { } catch (IOException e) { [|nlog.Error(e, \"a\")|]; throw; }")]
    public Task Failure_is_logged_or_thrown_STD1303(string statement) => RuleTest<CaughtLogAnalyzer>.AsMarkedAsync("STD1303", Class(statement), Loggers);

    [Theory]
    [InlineData("Log.Information(\"Login with {Password}\", [|password|]);")]
    [InlineData("serilog.Debug(\"Mail to {Email}\", [|order.Email|]);")]
    [InlineData("nlog.Info(\"Login with {0}\", [|password|]);")]
    [InlineData("serilog.ForContext(\"Email\", [|order.Email|]);")]
    [InlineData("Log.Information(\"Login of {OrderId}\", orderId);")]
    public Task Nothing_secret_is_logged_STD1500(string statement) => RuleTest<SensitiveLogAnalyzer>.AsMarkedAsync("STD1500", Class(statement), Loggers);

    private const string Loggers = """
        namespace Serilog.Events { public enum LogEventLevel { Verbose, Debug, Information, Warning, Error, Fatal } }
        namespace Serilog
        {
            using System; using Serilog.Events;
            public interface ILogger
            {
                void Debug(string messageTemplate); void Debug<T>(string messageTemplate, T propertyValue); void Debug(Exception? exception, string messageTemplate);
                void Information<T>(string messageTemplate, T propertyValue);
                void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
                void Error(string messageTemplate); void Error<T>(string messageTemplate, T propertyValue); void Error(Exception? exception, string messageTemplate);
                void Write(LogEventLevel level, string messageTemplate);
                ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
            }
            public static class Log
            {
                public static void Information<T>(string messageTemplate, T propertyValue) { }
                public static void Information(Exception? exception, string messageTemplate) { }
                public static void Warning<T>(string messageTemplate, T propertyValue) { }
                public static void Warning(Exception? exception, string messageTemplate) { }
                public static void Error(string messageTemplate) { }
                public static void Error(Exception? exception, string messageTemplate) { }
                public static void Error<T>(Exception? exception, string messageTemplate, T propertyValue) { }
                public static void Fatal(string messageTemplate) { }
            }
        }
        namespace NLog
        {
            using System;
            public class Logger
            {
                public void Trace(Exception exception, string message) { }
                public void Debug(string message) { }
                public void Info<T>(string message, T argument) { }
                public void Warn<T>(string message, T argument) { }
                public void Error(string message) { } public void Error<T>(string message, T argument) { } public void Error(Exception exception, string message) { }
            }
        }
        """;

    private static string Class(string statement) => $$"""
        using Serilog; using Serilog.Events;
        class Order { public int Id { get; } public int CustomerId { get; } public string Email { get; } = ""; }
        class C { void M(ILogger serilog, NLog.Logger nlog, List<int> orders, Order order, int orderId, string password) { {{statement}} } }
        """;
}
