using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class SpanAnalyzerTests
{
    [Theory]
    [InlineData("void M() { S.[|StartActivity|](\"a\"); N(); }")]
    [InlineData("void M() { _ = S.[|StartActivity|](\"a\"); N(); }")]
    [InlineData("void M() { var a = S.[|StartActivity|](\"a\"); N(); a?.SetTag(\"b.c\", 1); }")]
    [InlineData("void M() { var a = S.[|StartActivity|](\"a\"); N(); a?.Stop(); }")]
    [InlineData("void M() { var a = S.[|StartActivity|](\"a\"); if (a is not null) { N(); a.Dispose(); } }")]
    [InlineData("async Task M() { Activity? a; a = S.[|StartActivity|](\"a\", ActivityKind.Client); await Task.Yield(); "
        + "a?.SetStatus(ActivityStatusCode.Ok); }")]
    [InlineData("void M(ActivitySource? s) { s?.[|StartActivity|](\"a\"); N(); }")]
    [InlineData("void M() { try { var a = S.[|StartActivity|](\"a\"); N(); a?.Stop(); } catch (IOException) { N(); } }")]
    [InlineData("void M() { foreach (var i in new[] { 1 }) { var a = S.[|StartActivity|](\"a.b\"); N(); a?.Stop(); } }")]
    [InlineData("async Task M() { var a = S.[|StartActivity|](\"a\"); await Task.Yield(); a?.Dispose(); }")]
    [InlineData("void M() { S.[|StartActivity|](\"a\")?.SetTag(\"b.c\", 1); N(); }")]
    [InlineData("void M() { var a = S.[|StartActivity|](\"a\")?.SetTag(\"b.c\", 1); N(); a?.Stop(); }")]
    [InlineData("void M() { var a = new Activity(\"a\").[|Start|](); N(); a.Stop(); }")]
    [InlineData("void M() { var a = S.CreateActivity(\"a\", ActivityKind.Client)?.[|Start|](); N(); a?.Stop(); }")]
    [InlineData("void M(OpenTelemetry.Trace.Tracer t) { var s = t.[|StartSpan|](\"a\"); N(); s.End(); }")]
    [InlineData("void M(OpenTelemetry.Trace.Tracer t) { t.[|StartSpan|](\"a\").SetAttribute(\"b.c\", 1); N(); }")]
    [InlineData("Func<Task> M() => async () => { var a = S.[|StartActivity|](\"a\"); await Task.Yield(); a?.Stop(); };")]
    [InlineData("Action M() => () => { var a = S.[|StartActivity|](\"a\"); N(); a?.Stop(); };")]
    [InlineData("void M() { Work(); void Work() { var a = S.[|StartActivity|](\"a\"); N(); a?.Dispose(); } }")]
    public Task Span_that_may_stay_open_is_STD1520(string member) => RuleTest<SpanEndAnalyzer>.AsMarkedAsync("STD1520", Class(member));

    [Theory]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); N(); }")]
    [InlineData("void M() { using (S.StartActivity(\"a\")) { N(); } }")]
    [InlineData("void M() { using (var a = S.StartActivity(\"a\")) { N(); } }")]
    [InlineData("void M() { var a = S.StartActivity(\"a\"); try { N(); } finally { a?.Dispose(); } }")]
    [InlineData("void M() { var a = S.StartActivity(\"a\"); using (a) { N(); } }")]
    [InlineData("Activity? M() => S.StartActivity(\"a\");")]
    [InlineData("Activity? M() { var a = S.StartActivity(\"a\"); a?.SetTag(\"b.c\", 1); return a; }")]
    [InlineData("Activity? _a; void M() => _a = S.StartActivity(\"a\");")]
    [InlineData("void M() { var a = S.StartActivity(\"a\"); Keep(a); } void Keep(Activity? a) { }")]
    [InlineData("void M() { var a = S.StartActivity(\"a\"); Task.Run(() => { N(); a?.Stop(); }); }")]
    [InlineData("void M() { S.HasListeners(); }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\")?.SetTag(\"b.c\", 1); N(); }")]
    [InlineData("void M() { using var a = new Activity(\"a\").Start(); N(); }")]
    [InlineData("void M() { var a = new Activity(\"a\"); a.Start(); try { N(); } finally { a.Stop(); } }")]
    [InlineData("void M(OpenTelemetry.Trace.Tracer t) { using var s = t.StartSpan(\"a\"); N(); }")]
    [InlineData("void M(OpenTelemetry.Trace.Tracer t) { var s = t.StartSpan(\"a\"); try { N(); } finally { s.End(); } }")]
    [InlineData("Activity? M() => S.StartActivity(\"a\")?.SetTag(\"b.c\", 1);")]
    [InlineData("Func<Task> M() => async () => { var a = S.StartActivity(\"a\"); try { await Task.Yield(); } finally { a?.Stop(); } };")]
    [InlineData("Action M() => () => { var a = S.StartActivity(\"a\"); try { N(); } finally { a?.Stop(); } };")]
    [InlineData("Action M() => () => { var a = S.StartActivity(\"a\"); Task.Run(() => { N(); a?.Stop(); }); };")]
    public Task Spans_that_end_are_silent(string member) => RuleTest<SpanEndAnalyzer>.AsMarkedAsync("STD1520", Class(member));

    [Theory]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] (IOException e) { throw new InvalidOperationException(\"b\", e); } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] { throw; } }")]
    [InlineData("void M() { using (var a = S.StartActivity(\"a\")) { try { N(); } [|catch|] (IOException) { throw; } } }")]
    [InlineData("void M(ILogger l) { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] (IOException e) { l.LogError(e, \"b\"); } }")]
    [InlineData("void M(ILogger l) { using Activity? a = S.StartActivity(\"a\"); try { N(); } [|catch|] (Exception e) { l.LogWarning(e, \"b\"); } }")]
    [InlineData("async Task M() { using var a = S.StartActivity(\"a\"); for (;;) { try { await Task.Yield(); } [|catch|] (IOException) { throw; } } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\", ActivityKind.Server); try { N(); } [|catch|] (Exception) { N(); throw; } }")]
    [InlineData("int M() { using var a = S.StartActivity(\"a\"); try { N(); return 1; } [|catch|] (Exception) { throw; } finally { N(); } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] (IOException e) { a?.AddException(e); throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] { a?.SetStatus(ActivityStatusCode.Ok); throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } [|catch|] { a?.SetTag(\"order.id\", 1); throw; } }")]
    public Task Failure_that_the_span_does_not_hear_of_is_STD1521(string member) =>
        RuleTest<SpanFailureAnalyzer>.AsMarkedAsync("STD1521", Class(member));

    [Theory]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch (IOException e) { a?.AddException(e); "
        + "a?.SetStatus(ActivityStatusCode.Error); throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch { a?.SetTag(\"otel.status_code\", \"ERROR\"); throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch { a?.SetStatus(ActivityStatusCode.Error); throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch (IOException e) { Fail(a, e); throw; } } void Fail(Activity? a, "
        + "Exception e) { }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch (OperationCanceledException) { throw; } }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { N(); } catch (IOException) { N(); } }")]
    [InlineData("void M() { try { using var a = S.StartActivity(\"a\"); N(); } catch (IOException) { throw; } }")]
    [InlineData("void M() { try { N(); } catch (IOException) { throw; } using var a = S.StartActivity(\"a\"); }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); Action f = () => { try { N(); } catch (IOException) { throw; } }; f(); }")]
    [InlineData("void M() { using var a = S.StartActivity(\"a\"); try { try { N(); } catch (IOException) { throw; } } "
        + "catch (Exception e) { a?.SetStatus(ActivityStatusCode.Error, e.Message); throw; } }")]
    [InlineData("void M(ILogger l) { using var a = S.StartActivity(\"a\"); try { N(); } catch (IOException) { l.LogInformation(\"b\"); } }")]
    public Task Others_are_silent(string member) => RuleTest<SpanFailureAnalyzer>.AsMarkedAsync("STD1521", Class(member));

    private static string Class(string member) =>
        "using System.Diagnostics; using Microsoft.Extensions.Logging; class C { static readonly ActivitySource S = new(\"Shop\"); static void N() { } "
        + $"{member} }} namespace OpenTelemetry.Trace {{ class Tracer {{ public TelemetrySpan StartSpan(string name) => null!; }} "
        + "class TelemetrySpan : System.IDisposable { public TelemetrySpan SetAttribute(string k, int v) => this; public void End() { } "
        + "public void Dispose() { } } }";
}
