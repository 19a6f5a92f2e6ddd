using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class StableBucketAnalyzerTests
{
    [Theory]
    [InlineData("class C { bool M(string user) => [|user.GetHashCode() % 100|] < 10; }")]
    [InlineData("class C { int M(string user) => [|Math.Abs(user.GetHashCode()) % 100|]; }")]
    [InlineData("class C { uint M(string user) => [|(uint)user.GetHashCode() % 100|]; }")]
    [InlineData("class C { int M(string user) { var hash = user.GetHashCode(StringComparison.Ordinal); return [|hash % 100|]; } }")]
    [InlineData("class C { int M(string user, int flag) => [|(HashCode.Combine(user, flag) & 0x7fffffff) % 100|]; }")]
    [InlineData("class C { int M(object user) => [|user.GetHashCode() % 1000|]; }")]
    [InlineData("class C { bool M(string tenant, int percent) => (int)([|(uint)tenant.GetHashCode() % 100|]) < percent; }")]
    [InlineData("static class C { static int Slot(string key) => [|Math.Abs(key.ToLowerInvariant().GetHashCode()) % 32|]; }")]
    public Task Bucket_of_a_hash_code_is_STD1812(string source) => Test(source);

    [Theory]
    [InlineData("class C { int M(Guid user) => user.GetHashCode() % 100; }")]
    [InlineData("class C { int M(int user) => user.GetHashCode() % 100; }")]
    [InlineData("class C { int M(string user, object[] shards) => user.GetHashCode() % shards.Length; }")]
    [InlineData("class C { string A = \"\"; public override int GetHashCode() => A.GetHashCode() % 97; }")]
    [InlineData("class C : IEqualityComparer<string> { public bool Equals(string? a, string? b) => a == b; public int GetHashCode(string a) => a.Length; "
        + "int Bucket(string a) => a.GetHashCode() % 16; }")]
    [InlineData("class C { int M(string user) => user.Length % 100; }")]
    [InlineData("class C { bool M(string user) => user.GetHashCode() == 100; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { bool M(int rolloutPercent) => [|Random.Shared.Next(100) < rolloutPercent|]; }")]
    [InlineData("class C { bool M(double rollout) { var dice = Random.Shared.NextDouble(); return [|rollout >= dice|]; } }")]
    [InlineData("class C { int _n; bool M(int canaryPercent) => [|Interlocked.Increment(ref _n) % 100 < canaryPercent|]; }")]
    [InlineData("class C { bool IsFeatureOn(int percent) => [|DateTime.UtcNow.Millisecond / 10 < percent|]; }")]
    public Task Rollout_by_chance_is_STD1812(string source) => Test(source);

    [Theory]
    [InlineData("class C { bool IsSampled(int percent) => Random.Shared.Next(100) < percent; }")]
    [InlineData("class C { bool Drop(double chance) => Random.Shared.NextDouble() < chance; }")]
    [InlineData("class C { bool M(uint bucket, int rolloutPercent) => bucket % 100 < rolloutPercent; }")]
    public Task Chance_for_others_is_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<StableBucketAnalyzer>.InTestsAsync("STD1812", "class C { int M(string user) => user.GetHashCode() % 100; }");

    private static Task Test(string source) => RuleTest<StableBucketAnalyzer>.AsMarkedAsync("STD1812", source);
}
