using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class CompletionSourceAnalyzerTests
{
    [Theory]
    [InlineData("readonly TaskCompletionSource _t = [|new()|];")]
    [InlineData("object M() => [|new TaskCompletionSource<int>()|];")]
    [InlineData("object M(object state) => [|new TaskCompletionSource(state)|];")]
    [InlineData("object M() => [|new TaskCompletionSource<int>(TaskCreationOptions.None)|];")]
    [InlineData("object M() => [|new TaskCompletionSource(TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach)|];")]
    public Task Source_without_the_option_is_STD1218(string member) => RuleTest<CompletionSourceAnalyzer>.AsMarkedAsync("STD1218", $"class C {{ {member} }}");

    [Theory]
    [InlineData("readonly TaskCompletionSource _t = new(TaskCreationOptions.RunContinuationsAsynchronously);")]
    [InlineData("object M(object s) => new TaskCompletionSource<int>(s, TaskCreationOptions.RunContinuationsAsynchronously);")]
    [InlineData("object M() => new TaskCompletionSource(TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously);")]
    [InlineData("object M(TaskCreationOptions options) => new TaskCompletionSource(options);")]
    [InlineData("class TaskCompletionSource { } object M() => new TaskCompletionSource();")]
    public Task Others_are_silent(string member) => RuleTest<CompletionSourceAnalyzer>.AsMarkedAsync("STD1218", $"class C {{ {member} }}");

    [Fact]
    public Task Test_may_be_simple() => RuleTest<CompletionSourceAnalyzer>.InTestsAsync("STD1218", "class C { object M() => new TaskCompletionSource(); }");
}
