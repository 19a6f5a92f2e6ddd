using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class TimeLimitAnalyzerTests
{
    [Theory]
    [InlineData("void M(HttpClient c) { [|c.Timeout = Timeout.InfiniteTimeSpan|]; }")]
    [InlineData("void M(HttpClient c) { [|c.Timeout = TimeSpan.FromMilliseconds(-1)|]; }")]
    [InlineData("void M(HttpClient c) { [|c.Timeout = TimeSpan.MaxValue|]; }")]
    [InlineData("HttpClient M() => new() { [|Timeout = Timeout.InfiniteTimeSpan|] };")]
    [InlineData("void M(DbCommand c) { [|c.CommandTimeout = 0|]; }")]
    [InlineData("void M(System.Data.IDbCommand c) { [|c.CommandTimeout = 0|]; }")]
    [InlineData("void M(System.Net.Mail.SmtpClient c) { [|c.Timeout = 0|]; }")]
    [InlineData("void M(C c) { c.SetCommandTimeout([|0|]); } void SetCommandTimeout(int? timeout) { }")]
    [InlineData("void M(C c) { c.Query(\"a\", [|commandTimeout: 0|]); } void Query(string sql, int? commandTimeout = null) { }")]
    [InlineData("async Task M(TcpClient c) { await c.[|ConnectAsync|](\"a\", 1); }")]
    [InlineData("async Task M(Socket s, System.Net.EndPoint e) => await s.[|ConnectAsync|](e).ConfigureAwait(false);")]
    [InlineData("void M(NetworkStream s) { [|s.ReadTimeout = Timeout.Infinite|]; }")]
    [InlineData("void M(Stream s) { [|s.WriteTimeout = -1|]; }")]
    public Task Call_without_a_limit_is_STD1401(string member) => RuleTest<TimeLimitAnalyzer>.AsMarkedAsync("STD1401", Class(member));

    [Theory]
    [InlineData("void M(HttpClient c) { c.Timeout = TimeSpan.FromSeconds(10); }")]
    [InlineData("void M(HttpClient c, TimeSpan t) { c.Timeout = t; }")]
    [InlineData("void M(HttpClient c)\n{\n    // The stream ends when the server closes it.\n    c.Timeout = Timeout.InfiniteTimeSpan;\n}")]
    [InlineData("void M(HttpClient c) { c.Timeout = Timeout.InfiniteTimeSpan; } void N(CancellationTokenSource s) { s.CancelAfter(1); }")]
    [InlineData("void M(HttpClient c) { c.Timeout = Timeout.InfiniteTimeSpan; AddStandardResilienceHandler(); } void AddStandardResilienceHandler() { }")]
    [InlineData("void M(DbCommand c) { c.CommandTimeout = 30; }")]
    [InlineData("public int CommandTimeout { get; set; } void M() { CommandTimeout = 0; }")]
    [InlineData("public TimeSpan Timeout { get; set; } void M() { Timeout = TimeSpan.MaxValue; }")]
    [InlineData("void M(C c) { c.Wait(timeout: 0); } void Wait(int timeout) { }")]
    [InlineData("async Task M(TcpClient c, CancellationToken t) { await c.ConnectAsync(\"a\", 1, t); }")]
    [InlineData("async Task M(TcpClient c) { await c.ConnectAsync(\"a\", 1).WaitAsync(TimeSpan.FromSeconds(1)); }")]
    [InlineData("async Task M(TcpClient c) { var t = c.ConnectAsync(\"a\", 1); await Task.WhenAny(t, Task.Delay(9)); }")]
    [InlineData("void M(NetworkStream s) { s.ReadTimeout = 5000; }")]
    [InlineData("public int ReadTimeout { get; set; } void M() { ReadTimeout = -1; }")]
    [InlineData("void M(HttpClient c) { c.Timeout = Timeout.InfiniteTimeSpan; } Task N(HttpClient c) => WithTimeout(c.GetAsync(\"a\")); "
        + "Task WithTimeout(Task t) => t;")]
    public Task Others_are_silent(string member) => RuleTest<TimeLimitAnalyzer>.AsMarkedAsync("STD1401", Class(member));

    [Fact]
    public Task Test_is_silent() => RuleTest<TimeLimitAnalyzer>.InTestsAsync("STD1401", Class("void M(DbCommand c) { c.CommandTimeout = 0; }"));

    private static string Class(string member) => $"using System.Data.Common; using System.Net.Http; using System.Net.Sockets; class C {{ {member} }}";
}
