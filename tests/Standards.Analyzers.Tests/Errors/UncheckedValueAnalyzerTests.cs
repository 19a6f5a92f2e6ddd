using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class UncheckedValueAnalyzerTests
{
    [Theory]
    [InlineData("int M() => Load().[|Value|];")]
    [InlineData("async Task<int> M() => (await LoadAsync()).[|Value|];")]
    [InlineData("int M() { var r = Load(); return r.[|Value|]; }")]
    [InlineData("int M(Result r) => r.[|Value|];")]
    [InlineData("int M() { Result r; r = Load(); var a = r.[|Value|]; return a; }")]
    [InlineData("bool M() { var r = Load(); var a = r.[|Value|]; return r.IsSuccess; }")]
    [InlineData("async Task<string> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); return await r.[|Content|].ReadAsStringAsync(); }")]
    [InlineData("async Task<string> M(HttpClient c) => await (await c.GetAsync(\"a\")).[|Content|].ReadAsStringAsync();")]
    [InlineData("async Task<int> M(HttpClient c) { var r = await c.GetAsync(\"a\").ConfigureAwait(false); return await "
        + "r.[|Content|].ReadFromJsonAsync<int>(); }")]
    [InlineData("bool M(Found f) { var v = f.[|Value|]; return f.Value == null; }")]
    [InlineData("int M() => Load().With().[|Value|];")]
    [InlineData("int M(string s) { var ok = int.TryParse(s, out var n); var twice = [|n|] * 2; if (!ok) { throw new IOException(s); } return twice; }")]
    [InlineData("int M(string s) { bool ok = int.TryParse(s, out var n); Console.WriteLine([|n|]); return ok ? n : 0; }")]
    [InlineData("async Task<int> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); var n = await "
        + "r.[|Content|].ReadFromJsonAsync<int>(); if (!r.IsSuccessStatusCode) { return 0; } return n; }")]
    public Task Value_before_the_check_is_STD1309(string member) => RuleTest<UncheckedValueAnalyzer>.AsMarkedAsync("STD1309", Class(member));

    [Theory]
    [InlineData("int M() { var r = Load(); return r.IsSuccess ? r.Value : 0; }")]
    [InlineData("int M() { var r = Load(); if (!r.IsSuccess) { return 0; } return r.Value; }")]
    [InlineData("int M() { var r = Load(); if (r is { IsSuccess: false }) { return 0; } return r.Value; }")]
    [InlineData("int M() { var r = Load(); Ensure(r); return r.Value; } void Ensure(Result r) { }")]
    [InlineData("int M() => Load() is { IsSuccess: true } r ? r.Value : 0;")]
    [InlineData("async Task<string> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); r.EnsureSuccessStatusCode(); return await "
        + "r.Content.ReadAsStringAsync(); }")]
    [InlineData("async Task<string> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); var s = await r.Content.ReadAsStringAsync(); return "
        + "r.IsSuccessStatusCode ? s : throw new IOException(s); }")]
    [InlineData("Task<string> M(HttpResponseMessage r) => r.Content.ReadAsStringAsync();")]
    [InlineData("async Task<long?> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); return r.Content.Headers.ContentLength; }")]
    [InlineData("async Task<string> M(HttpClient c) { var r = await c.GetAsync(\"a\"); Check(r); return await r.Content.ReadAsStringAsync(); } "
        + "static void Check(HttpResponseMessage r) { }")]
    [InlineData("int? M(int? i) => i.Value;")]
    [InlineData("int M(KeyValuePair<int, int> p) => p.Value;")]
    [InlineData("int M(Lazy<int> l) => l.Value;")]
    [InlineData("string M(Result r) => nameof(r.Value);")]
    [InlineData("IEnumerable<int> M(List<Result> l) => l.Where(r => r.IsSuccess).Select(r => r.Value);")]
    [InlineData("string M(Found f) { if (f.Value == null) { return \"\"; } return f.Value; }")]
    [InlineData("string M(Found f) => f.Value ?? \"\";")]
    [InlineData("int? M(Found f) => f.Value?.Length;")]
    [InlineData("string M(Found f) => f.Value is { } v ? v : \"\";")]
    [InlineData("int M() => ThrowIfError(Load()).Value; static Result ThrowIfError(Result r) => r.IsSuccess ? r : throw new IOException();")]
    [InlineData("async Task<int> M() => (await EnsureSuccessAsync()).Value; static Task<Result> EnsureSuccessAsync() => LoadAsync();")]
    [InlineData("async Task<string> M() { using var r = await SendAsync(); return await r.Content.ReadAsStringAsync(); } "
        + "Task<HttpResponseMessage> SendAsync() => null!;")]
    [InlineData("int M(string s) { var ok = int.TryParse(s, out var n); if (!ok) { return 0; } return n; }")]
    [InlineData("int M(string s) { var ok = int.TryParse(s, out var n); return ok ? n : 0; }")]
    [InlineData("bool M(string s) { var ok = int.TryParse(s, out var n); Console.WriteLine(n); return ok; }")]
    [InlineData("int M(string s) { var ok = int.TryParse(s, out var n); if (n > 0) { return n; } if (!ok) { return 0; } return n; }")]
    [InlineData("async Task<string> M(HttpClient c) { using var r = await c.GetAsync(\"a\"); var s = await "
        + "r.Content.ReadFromJsonAsync<string>(); if (!r.IsSuccessStatusCode) { throw new IOException(s); } return s!; }")]
    public Task Others_are_silent(string member) => RuleTest<UncheckedValueAnalyzer>.AsMarkedAsync("STD1309", Class(member));

    [Fact]
    public Task Test_is_silent() => RuleTest<UncheckedValueAnalyzer>.InTestsAsync("STD1309", Class("int M() => Load().Value;"));

    private static string Class(string member) =>
        "using System.Net.Http; using System.Net.Http.Json; "
        + "class Result { public bool IsSuccess => Value > 0; public int Value { get; set; } public Result With() => new() { Value = Value }; } "
        + "class Found { public bool IsSuccess => Value != null; public string? Value { get; set; } } "
        + $"class C {{ static Result Load() => new(); static Task<Result> LoadAsync() => Task.FromResult(new Result()); {member} }}";
}
