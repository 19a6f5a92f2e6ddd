using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Telemetry;

public sealed class InstrumentLifetimeAnalyzerTests
{
    [Theory]
    [InlineData("void M() => _m.[|CreateCounter|]<long>(\"a.b\").Add(1);")]
    [InlineData("void M() { var c = _m.[|CreateCounter|]<long>(\"a.b\"); c.Add(1); }")]
    [InlineData("void M() { var h = _m.[|CreateHistogram|]<double>(\"a.b\"); if (h.ToString() == \"\") { h.Record(1); } }")]
    [InlineData("static void M() { _m.[|CreateUpDownCounter|]<int>(\"a.b\").Add(-1); }")]
    [InlineData("Action M() => () => _m.[|CreateCounter|]<long>(\"a.b\").Add(1);")]
    [InlineData("void M() { Inner(); void Inner() => _m.[|CreateCounter|]<long>(\"a.b\").Add(1); }")]
    [InlineData("async Task M() { var c = _m.[|CreateCounter|]<long>(\"a.b\"); await Task.Yield(); c.Add(1); }")]
    [InlineData("void M(IMeterFactory f) { var m = f.Create(\"a\"); m.[|CreateCounter|]<long>(\"a.b\").Add(1); }")]
    [InlineData("int P { get { _m.[|CreateCounter|]<long>(\"a.b\").Add(1); return 1; } }")]
    [InlineData("static Counter<long> P => _m.[|CreateCounter|]<long>(\"a.b\");")]
    [InlineData("Counter<long> P { get { return _m.[|CreateCounter|]<long>(\"a.b\"); } }")]
    public Task Instrument_of_a_call_is_STD1512(string member) => RuleTest<InstrumentLifetimeAnalyzer>.AsMarkedAsync("STD1512", Class(member));

    [Theory]
    [InlineData("readonly Counter<long> _c = _m.CreateCounter<long>(\"a.b\"); void M() => _c.Add(1);")]
    [InlineData("Counter<long> _c; C() { _c = _m.CreateCounter<long>(\"a.b\"); }")]
    [InlineData("C() { _m.CreateCounter<long>(\"a.b\").Add(1); }")]
    [InlineData("static C() { var c = _m.CreateCounter<long>(\"a.b\"); c.Add(1); }")]
    [InlineData("Counter<long> M() => _m.CreateCounter<long>(\"a.b\");")]
    [InlineData("Counter<long> M() { var c = _m.CreateCounter<long>(\"a.b\"); c.Add(1); return c; }")]
    [InlineData("Counter<long>? _c; void M() { _c ??= _m.CreateCounter<long>(\"a.b\"); _c.Add(1); }")]
    [InlineData("readonly List<Counter<long>> _all = []; void M() { var c = _m.CreateCounter<long>(\"a.b\"); _all.Add(c); }")]
    [InlineData("Action M() { var c = _m.CreateCounter<long>(\"a.b\"); return () => c.Add(1); }")]
    [InlineData("Counter<long> P { get; } = _m.CreateCounter<long>(\"a.b\");")]
    [InlineData("void M() => _m.CreateObservableGauge(\"a.b\", () => 1);")]
    [InlineData("void M() { var g = _m.CreateObservableGauge(\"a.b\", () => 1); }")]
    [InlineData("static void Main() { var c = _m.CreateCounter<long>(\"a.b\"); c.Add(1); }")]
    [InlineData("Counter<long>? _c; Counter<long> P => _c ??= _m.CreateCounter<long>(\"a.b\");")]
    public Task Instruments_that_are_kept_are_silent(string member) => RuleTest<InstrumentLifetimeAnalyzer>.AsMarkedAsync("STD1512", Class(member));

    [Theory]
    [InlineData("readonly Counter<long> _c = new Meter(\"a\").[|CreateCounter|]<long>(\"a.b\"); public void Get() => _c.Add(1);")]
    [InlineData("readonly Counter<long> _c; public Orders(Meter m) { _c = m.[|CreateCounter|]<long>(\"a.b\"); }")]
    [InlineData("static readonly Counter<long> C = new Meter(\"a\").CreateCounter<long>(\"a.b\"); public void Get() => C.Add(1);")]
    public Task Controller_is_made_for_each_request(string member) => RuleTest<InstrumentLifetimeAnalyzer>.AsMarkedAsync(
        "STD1512", $"using System.Diagnostics.Metrics; class Orders : Microsoft.AspNetCore.Mvc.ControllerBase {{ {member} }}");

    [Fact]
    public Task Entry_point_runs_once() => RuleTest<InstrumentLifetimeAnalyzer>.InProgramAsync(
        "STD1512",
        "using System.Diagnostics.Metrics; var m = new Meter(\"a\"); var c = m.CreateCounter<long>(\"a.b\"); c.Add(1); Run(); "
            + "void Run() => m.[|CreateCounter|]<long>(\"a.c\").Add(1);");

    private static string Class(string member) =>
        $"using System.Diagnostics.Metrics; class C {{ static readonly Meter _m = new(\"Shop\"); {member} }}";
}
