using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class ThreadSafetyAnalyzerTests
{
    [Theory]
    [InlineData("public class [|Cache|] { readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _all = []; }")]
    [InlineData("/// <summary>Keeps orders.</summary>\npublic class [|Cache|] { readonly SemaphoreSlim _gate = new(1); }")]
    [InlineData("public class [|Cache|] { readonly object _lock = new(); void M() { lock (_lock) { } } }")]
    [InlineData("public class [|Cache|] { readonly Lock _sync = new(); }")]
    [InlineData("public class [|Cache|] { Timer? _timer; }")]
    public Task Type_with_a_lock_is_STD1019(string source) => RuleTest<ThreadSafetyAnalyzer>.AsMarkedAsync("STD1019", source);

    [Theory]
    [InlineData("/// <remarks>Thread-safe.</remarks>\npublic class Cache { readonly SemaphoreSlim _gate = new(1); }")]
    [InlineData("/// <summary>Not for concurrent use.</summary>\npublic class Cache { readonly SemaphoreSlim _gate = new(1); }")]
    [InlineData("/// <threadsafety static=\"true\" instance=\"true\"/>\npublic class Cache { readonly Lock _gate = new(); }")]
    [InlineData("class Cache { readonly SemaphoreSlim _gate = new(1); }")]
    [InlineData("public class Cache { readonly List<int> _all = []; readonly object _first = new(); }")]
    [InlineData("public class Worker : Microsoft.Extensions.Hosting.BackgroundService { SemaphoreSlim _gate = new(1); "
        + "protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("// Every thread has its own.\npublic partial class Cache { readonly Lock _gate = new(); } public partial class Cache { }")]
    [InlineData("public class Orders : Microsoft.AspNetCore.Mvc.ControllerBase { static readonly Lock Gate = new(); }")]
    [InlineData("public class Life : Microsoft.Extensions.Hosting.IHostLifetime { readonly Lock _gate = new(); "
        + "public Task WaitForStartAsync(CancellationToken token) => Task.CompletedTask; "
        + "public Task StopAsync(CancellationToken token) => Task.CompletedTask; }")]
    public Task Others_are_silent(string source) => RuleTest<ThreadSafetyAnalyzer>.AsMarkedAsync("STD1019", source);

    [Fact]
    public Task Programs_are_left_alone() =>
        RuleTest<ThreadSafetyAnalyzer>.InProgramAsync("STD1019", "Console.WriteLine(); public class Cache { readonly Lock _gate = new(); }");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<ThreadSafetyAnalyzer>.InTestsAsync("STD1019", "public class Cache { readonly Lock _gate = new(); }");
}
