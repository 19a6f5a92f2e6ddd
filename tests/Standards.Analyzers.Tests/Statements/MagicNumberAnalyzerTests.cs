using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class MagicNumberAnalyzerTests
{
    [Theory]
    [InlineData("bool M(User user) => user.Age >= [|18|];")]
    [InlineData("bool M(int attempts) => [|17|] < attempts;")]
    [InlineData("int _level = 1; bool M() => _level == [|42|];")]
    [InlineData("async Task M() => await Task.Delay([|5000|]);")]
    [InlineData("void M(CancellationTokenSource source) { Thread.Sleep([|250|]); source.CancelAfter([|30_000|]); }")]
    [InlineData("decimal M(decimal price) => price * [|1.19m|];")]
    [InlineData("bool M(User user) => user.Balance > [|2500.5m|];")]
    [InlineData("bool M(TimeSpan age, int transport) => age.TotalDays > [|30|] && transport == [|443|];")]
    public Task Number_with_a_meaning_is_STD1008(string member) => RuleTest<MagicNumberAnalyzer>.AsMarkedAsync("STD1008", In(member));

    [Theory]
    [InlineData("const int LegalAge = 18; bool M(User user) => user.Age >= LegalAge;")]
    [InlineData("bool M(User user) => user.Age > 0 && user.Age != 1 && user.Age < 100 && user.Age < 4096;")]
    [InlineData("bool M(string text, List<int> all) => text.Length > 37 && all.Count == 13;")]
    [InlineData("bool M(DateTime day, Version version) => day.Hour < 19 && version.Major >= 6 && day.Year > 1999;")]
    [InlineData("bool M(char c, int flags) => c > 191 && flags == 0x1F;")]
    [InlineData("async Task M(int wait) { await Task.Delay(TimeSpan.FromSeconds(30)); await Task.Delay(wait); await Task.Delay(1); await Task.Yield(); }")]
    [InlineData("decimal M(decimal share) => share * 100m; double N(double a) => a * 1.7;")]
    [InlineData("static readonly Func<int, bool> IsOld = age => age > 67; public override int GetHashCode() => 1;")]
    [InlineData("int M() { var n = 1; while (n < 77) { n *= 3; } return n; }")]
    [InlineData("IQueryable<User> M(IQueryable<User> all) => all.Where(u => u.Age > 18);")]
    [InlineData("bool M(Uri uri, int day, int hour, int minute) => uri.Port == 443 || day > 31 || hour > 23 || minute > 59;")]
    [InlineData("bool M(int httpPort, int val) => httpPort != 80 && val > 31 && val < 59 && val != 366;")]
    public Task Others_are_silent(string member) => RuleTest<MagicNumberAnalyzer>.AsMarkedAsync("STD1008", In(member));

    [Fact]
    public Task Options_name_their_numbers() =>
        RuleTest<MagicNumberAnalyzer>.AsMarkedAsync("STD1008", "class StoreOptions { int Size { get; set; } bool IsLarge => Size > 300; }");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<MagicNumberAnalyzer>.InTestsAsync("STD1008", In("bool M(User user) => user.Age >= 18;"));

    private static string In(string member) => "class User { public int Age { get; } public decimal Balance { get; } } class C { " + member + " }";
}
