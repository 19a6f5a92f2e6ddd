using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class TokenParameterAnalyzerTests
{
    [Theory]
    [InlineData("public class C { public async Task [|M|]() { await Task.Delay(1); } }")]
    [InlineData("public class C { public Task<string> [|M|](string p) => File.ReadAllTextAsync(p); }")]
    [InlineData("public class C { public async ValueTask [|M|](Stream s) { await s.FlushAsync(); } }")]
    [InlineData("public class C { protected async Task [|M|](Stream s) { await s.CopyToAsync(s); } }")]
    [InlineData("public class C { public async IAsyncEnumerable<int> [|M|]() { await Task.Delay(1); yield return 1; } }")]
    [InlineData("public interface I { Task<int> [|FindAsync|](int id); }")]
    [InlineData("public abstract class C { public abstract Task [|M|](); }")]
    [InlineData("public interface I { Task [|M|](); } public class H : Microsoft.AspNetCore.SignalR.Hub { }")]
    [InlineData("public interface I { IAsyncEnumerable<int> [|ReadAsync|](int id); }")]
    public Task Method_that_nobody_can_cancel_is_STD1200(string code) => RuleTest<TokenParameterAnalyzer>.AsMarkedAsync("STD1200", code);

    [Theory]
    [InlineData("public class C { public async Task M(CancellationToken cancellationToken) { await Task.Delay(1, cancellationToken); } }")]
    [InlineData("class C { public async Task M() { await Task.Delay(1); } }")]
    [InlineData("public class C { private async Task M() { await Task.Delay(1); } }")]
    [InlineData("public class C { public Task M() => Task.CompletedTask; }")]
    [InlineData("public class C { public async Task<int> M() { await Task.Yield(); return 1; } }")]
    [InlineData("public class C : IAsyncDisposable { public async ValueTask DisposeAsync() { await Task.Delay(1); } }")]
    [InlineData("public interface I { Task M(CancellationToken t); } public class C : I { Task I.M(CancellationToken t) => Task.CompletedTask; "
        + "public override string ToString() => \"\"; }")]
    [InlineData("public class C { public async Task OnSaved(object sender, EventArgs e) { await Task.Delay(1); } }")]
    [InlineData("public class C { public async Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext c) { await Task.Delay(1); } }")]
    [InlineData("public class C { private readonly CancellationTokenSource _stop = new(); public async Task M() { await Task.Delay(1, _stop.Token); } }")]
    [InlineData("public class C : Microsoft.AspNetCore.Mvc.ControllerBase { public async Task M() { await Task.Delay(1); } }")]
    [InlineData("public class C { public static async Task<int> RunAsync(string[] args) { await Task.Delay(1); return 0; } }")]
    [InlineData("public interface I { Task OnSavedAsync(int id); }")]
    [InlineData("public abstract class C { protected abstract Task BeginAsync(); }")]
    [InlineData("public class C { [Obsolete] public async Task M() { await Task.Delay(1); } }")]
    [InlineData("public interface IClient { Task SavedAsync(int id); } public class H : Microsoft.AspNetCore.SignalR.Hub<IClient> { }")]
    [InlineData("public interface IBase { Task SavedAsync(int id); } public interface IClient : IBase { } public class H : "
        + "Microsoft.AspNetCore.SignalR.Hub<IClient> { }")]
    [InlineData("public static class C { public static IAsyncEnumerable<T> Catch<T>(this IAsyncEnumerable<T> s) { return Core(s); static async "
        + "IAsyncEnumerable<T> Core(IAsyncEnumerable<T> s, CancellationToken t = default) { await foreach (var i in s) { yield return i; } } } }")]
    public Task Others_are_silent(string code) => RuleTest<TokenParameterAnalyzer>.AsMarkedAsync("STD1200", code);

    [Fact]
    public Task Test_is_silent() =>
        RuleTest<TokenParameterAnalyzer>.InTestsAsync("STD1200", "public class C { public async Task M() { await Task.Delay(1); } }");

    [Fact]
    public Task Entry_point_is_silent() =>
        RuleTest<TokenParameterAnalyzer>.InProgramAsync("STD1200", "await Task.Delay(1);");
}
