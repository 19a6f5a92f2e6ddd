using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class TokenParameterFixTests
{
    [Theory]
    [InlineData(
        "public class C { public async Task M() { await Task.Delay(1); } }",
        "public class C { public async Task M(CancellationToken cancellationToken = default) { await Task.Delay(1, cancellationToken); } }")]
    [InlineData(
        "public class C { public async Task M(int n) { await N(n); await Task.Delay(n); } "
            + "Task N(int n, CancellationToken ct = default) => Task.CompletedTask; }",
        "public class C { public async Task M(int n, CancellationToken cancellationToken = default) { await N(n, cancellationToken); "
            + "await Task.Delay(n, cancellationToken); } Task N(int n, CancellationToken ct = default) => Task.CompletedTask; }")]
    public Task Token_is_taken_and_passed(string before, string after) =>
        FixTest<TokenParameterAnalyzer, TokenParameterFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("public interface I { Task M(); }")]
    [InlineData("public class C { public virtual async Task M() { await Task.Delay(1); } }")]
    [InlineData("public class C { public async Task M(params int[] n) { await Task.Delay(1); } }")]
    public Task It_is_not_offered_where_others_would_have_to_follow(string source) =>
        FixTest<TokenParameterAnalyzer, TokenParameterFix>.IsNotOfferedAsync(source);
}
