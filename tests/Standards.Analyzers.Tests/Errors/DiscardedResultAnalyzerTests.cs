using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class DiscardedResultAnalyzerTests
{
    [Theory]
    [InlineData("void M() { [|Validate|](1); }")]
    [InlineData("void M() { _ = [|Validate|](1); }")]
    [InlineData("async Task M() { await [|ValidateAsync|](1); }")]
    [InlineData("async Task M() { await [|ValidateAsync|](1).ConfigureAwait(false); }")]
    [InlineData("async Task M() { _ = await [|ValidateAsync|](1); }")]
    [InlineData("void M(C? c) { c?.[|Validate|](1); }")]
    [InlineData("void M() => [|Validate|](1);")]
    [InlineData("Action M() => () => [|Validate|](1);")]
    [InlineData("async Task M(System.Net.Http.HttpClient c) { await c.[|GetAsync|](\"a\"); }")]
    [InlineData("int M() { [|TryRead|](\"a\", out var i); return i; }")]
    [InlineData("void M() { [|Check|](1); }")]
    [InlineData("void M() { [|Pay|](1); }")]
    [InlineData("void M() { _ = [|Pay|](1); }")]
    [InlineData("decimal M(string s) { decimal.[|TryParse|](s, out var d); return d; }")]
    [InlineData("int M(string s) { int.[|TryParse|](s, System.Globalization.NumberStyles.None, null, out var i); return i; }")]
    [InlineData("int M(Queue<int> q) { q.[|TryDequeue|](out var i); return i; }")]
    [InlineData("void M() { var r = [|Validate|](1); }")]
    [InlineData("async Task M(System.Net.Http.HttpClient c) { using var r = await c.[|GetAsync|](\"a\"); }")]
    [InlineData("async Task M(System.Net.Http.HttpClient c) { using (var r = await c.[|GetAsync|](\"a\")) { } }")]
    [InlineData("void M() { [|Choose|](); }")]
    [InlineData("void M() { [|Count|](); }")]
    [InlineData("bool M(string s, bool b) { bool.[|TryParse|](s, out var isOn); return !isOn; }")]
    [InlineData("void M() { [|EnsureTotals|](); } Result EnsureTotals() => new();")]
    [InlineData("int M() { [|TryGet|](out var i); return i; } bool TryGet(out int i) { i = 1; return true; }")]
    [InlineData("int M(string s) { _ = int.[|TryParse|](s, out var i); return i; }")]
    [InlineData("void M(System.Threading.Channels.ChannelWriter<int> w) => w.[|TryWrite|](1);")]
    [InlineData("void M(System.Collections.Concurrent.BlockingCollection<int> q) { q.[|TryAdd|](1); }")]
    [InlineData("void M(SemaphoreSlim s) { s.[|Wait|](100); s.Release(); }")]
    [InlineData("async Task M(SemaphoreSlim s) { await s.[|WaitAsync|](100); try { M(s).Wait(); } finally { s.Release(); } }")]
    [InlineData("async Task M(SemaphoreSlim s) { await s.[|WaitAsync|](TimeSpan.FromSeconds(1)).ConfigureAwait(false); s.Release(); }")]
    [InlineData("void M(Mutex m) { m.[|WaitOne|](100); }")]
    [InlineData("void M(object o) { Monitor.[|TryEnter|](o); }")]
    [InlineData("void M(System.Diagnostics.Process p) { p.[|WaitForExit|](100); }")]
    public Task Result_that_nothing_reads_is_STD1308(string member) => RuleTest<DiscardedResultAnalyzer>.AsMarkedAsync("STD1308", Class(member));

    [Theory]
    [InlineData("bool M() { var r = Validate(1); return r.IsSuccess; }")]
    [InlineData("Result M() => Validate(1);")]
    [InlineData("async Task<Result> M() => await ValidateAsync(1);")]
    [InlineData("Task M() => ValidateAsync(1);")]
    [InlineData("void M()\n{\n    // The caller has validated it.\n    _ = Validate(1);\n}")]
    [InlineData("void M() { _ = Validate(1); /* nobody waits for it */ }")]
    [InlineData("void M() { TryRead(\"a\", out _); }")]
    [InlineData("void M(Dictionary<int, int> d) { d.TryGetValue(1, out var i); d[1] = i + 1; }")]
    [InlineData("void M(string s) { int.TryParse(s, out _); }")]
    [InlineData("void M(string s) { Uri.TryCreate(s, UriKind.Absolute, out var u); Console.WriteLine(u); }")]
    [InlineData("bool M(string s) => int.TryParse(s, out var i) && i > 1;")]
    [InlineData("async Task M(System.Net.Http.HttpClient c) { using var r = await c.GetAsync(\"a\"); r.EnsureSuccessStatusCode(); }")]
    [InlineData("void M()\n{\n    // The cache is warm from here on.\n    var r = Validate(1);\n}")]
    [InlineData("void M(Result given) { var r = given; }")]
    [InlineData("Func<bool> M() { var r = Validate(1); return () => r.IsSuccess; }")]
    [InlineData("void M() { Find(); } Hit Find() => new();")]
    [InlineData("void M(Dictionary<int, int> d) { d.TryAdd(1, 1); d.Remove(1); }")]
    [InlineData("void M(Result r) { r.With(1).With(2); }")]
    [InlineData("void M() { Note(Validate(1)); } Result Note(Result r) => r;")]
    [InlineData("async Task M() { await DeleteAsync(); } Task<Azure.Response> DeleteAsync() => null!;")]
    [InlineData("void M() { Plain(); } int Plain() => 1;")]
    [InlineData("string M() => nameof(Validate);")]
    [InlineData("void M() { Func<int, Result> f = Validate; f.Invoke(1).ToString(); }")]
    [InlineData("int M(string s) { int.TryParse(s, out var year); if (year < 1900) { return 0; } return year; }")]
    [InlineData("int M(string s) { TryRead(s, out var i); return i > 0 ? i : throw new IOException(); }")]
    [InlineData("string M(string s) { int.TryParse(s, out var i); return i switch { 0 => \"\", _ => s }; }")]
    [InlineData("void M() { EnsureStatusCode(); } Result EnsureStatusCode() => Validate(1).IsSuccess ? new() : throw new IOException();")]
    [InlineData("int M() { var i = 0; TryGet(out i); return i; } bool TryGet(out int i) { i = 1; return true; }")]
    [InlineData("async Task M() { using var r = await SendCheckedAsync(); } Task<System.Net.Http.HttpResponseMessage> SendCheckedAsync() => null!;")]
    [InlineData("int M(string s)\n{\n    // What is no number counts as none.\n    _ = int.TryParse(s, out var i);\n    return i;\n}")]
    [InlineData("void M(System.Threading.Channels.ChannelWriter<int> w) { if (!w.TryWrite(1)) { throw new IOException(); } }")]
    [InlineData("void M(System.Threading.Channels.ChannelWriter<int> w) { w.TryComplete(); }")]
    [InlineData("readonly System.Threading.Channels.Channel<int> _q = System.Threading.Channels.Channel.CreateUnbounded<int>(); void M() => "
        + "_q.Writer.TryWrite(1);")]
    [InlineData("void M(SemaphoreSlim s) { s.Wait(); }")]
    [InlineData("async Task M(SemaphoreSlim s, CancellationToken t) { await s.WaitAsync(t); }")]
    [InlineData("Task M(SemaphoreSlim s) { var held = s.WaitAsync(100); return held; }")]
    [InlineData("void M(ManualResetEvent e) { e.WaitOne(100); }")]
    [InlineData("void M(Mutex m) { m.WaitOne(); }")]
    [InlineData("void M(System.Diagnostics.Process p) { p.WaitForExit(); }")]
    [InlineData("void M(System.Diagnostics.Process p) { p.Kill(); p.WaitForExit(100); }")]
    [InlineData("void M(TaskCompletionSource s) { s.TrySetResult(); }")]
    [InlineData("async Task M(SemaphoreSlim s) { await s.WaitAsync(100); }")]
    [InlineData("void M(System.Threading.Channels.ChannelWriter<bool> w) { w.TryWrite(true); }")]
    public Task Others_are_silent(string member) => RuleTest<DiscardedResultAnalyzer>.AsMarkedAsync("STD1308", Class(member));

    [Fact]
    public Task Program_is_judged() => RuleTest<DiscardedResultAnalyzer>.InProgramAsync(
        "STD1308", "[|R|](); static Result R() => new(); struct Result { public bool IsFailure => true; }");

    [Fact]
    public Task Test_is_silent() => RuleTest<DiscardedResultAnalyzer>.InTestsAsync("STD1308", Class("void M() { Validate(1); }"));

    private static string Class(string member) =>
        "class MustUseReturnValueAttribute : Attribute { } namespace Library { class OneOf<T0, T1> { } } namespace Azure { class Response { "
            + "public bool IsError => true; } } "
        + "class Result { public bool IsSuccess => true; public Result With(int i) => this; } class CheckResult { public bool IsValid => true; } "
        + "record struct PayResult(bool Ok); class Hit { public bool Success => true; } "
        + "class C { Result Validate(int i) => new(); Task<Result> ValidateAsync(int i) => Task.FromResult(new Result()); CheckResult Check(int i) => new(); "
        + "PayResult Pay(int i) => new(); "
        + "Library.OneOf<int, string> Choose() => new(); [MustUseReturnValue] int Count() => 1; "
        + $"static bool TryRead(string s, out int i) {{ i = 1; return true; }} {member} }}";
}
