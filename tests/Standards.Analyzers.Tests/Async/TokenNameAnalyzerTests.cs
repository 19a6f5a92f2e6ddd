using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class TokenNameAnalyzerTests
{
    [Theory]
    [InlineData("class C { void M(CancellationToken [|ct|]) { } }")]
    [InlineData("class C { void M(int id, CancellationToken [|cancel|] = default) { } }")]
    [InlineData("class C(CancellationToken [|token|]) { void M() => token.ThrowIfCancellationRequested(); }")]
    [InlineData("interface I { void M(CancellationToken [|ct|]); } class C : I { public void M(CancellationToken ct) { } }")]
    public Task Other_name_is_STD1222(string source) => RuleTest<TokenNameAnalyzer>.AsMarkedAsync("STD1222", source);

    [Theory]
    [InlineData("class C { void M(CancellationToken cancellationToken) { } }")]
    [InlineData("class C { void M(CancellationToken stoppingToken) { } }")]
    [InlineData("record Request(string Path, CancellationToken Cancel);")]
    [InlineData("class C { void M(CancellationToken a, CancellationToken b) { } }")]
    [InlineData("class C { Action<CancellationToken> M() => ct => { void L(CancellationToken t) { } L(ct); }; }")]
    [InlineData("class B { public virtual void M(CancellationToken cancellationToken) { } } class C : B { public override void M(CancellationToken ct) { } }")]
    public Task Others_are_silent(string source) => RuleTest<TokenNameAnalyzer>.AsMarkedAsync("STD1222", source);
}
