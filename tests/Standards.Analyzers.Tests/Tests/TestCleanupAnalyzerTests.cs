using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class TestCleanupAnalyzerTests
{
    [Theory]
    [InlineData("[Fact] public void T() { var f = Path.[|GetTempFileName|](); }")]
    [InlineData("[Fact] public void T() { var f = Directory.[|CreateTempSubdirectory|](); f.Refresh(); }")]
    [InlineData("[Fact] public void T() { var p = Path.Combine(Path.GetTempPath(), \"a\"); File.[|WriteAllText|](p, \"a\"); }")]
    [InlineData("[Fact] public void T() { Directory.[|CreateDirectory|](Path.Combine(Path.GetTempPath(), \"a\")); }")]
    [InlineData("[Fact] public void T() { Environment.[|SetEnvironmentVariable|](\"A\", \"1\"); }")]
    [InlineData("readonly string _f = Path.[|GetTempFileName|](); [Fact] public void T() { }")]
    [InlineData("[Fact] public async Task T() { Environment.[|SetEnvironmentVariable|](\"A\", \"1\"); await Task.Yield(); }")]
    public Task What_outlives_the_test_is_STD1903(string members) => RuleTest<TestCleanupAnalyzer>.InTestsAsync("STD1903", Class(members));

    [Theory]
    [InlineData("[Fact] public void T() { var f = Path.GetTempFileName(); try { } finally { File.Delete(f); } }")]
    [InlineData("[Fact] public void T() { var f = Path.GetTempFileName(); } public void Dispose() { }", ": IDisposable")]
    [InlineData("static IDisposable With() { Environment.SetEnvironmentVariable(\"A\", \"1\"); return null!; } [Fact] public void T() { }")]
    [InlineData("[Fact] public void T() { File.WriteAllText(\"a\", \"a\"); }")]
    [InlineData("static string New() => Path.GetTempFileName(); [Fact] public void T() { }")]
    [InlineData("public void T() { var f = Path.GetTempFileName(); }")]
    [InlineData("[Fact] public void T() { using var f = new FileStream(Path.GetTempFileName(), FileMode.Open); }")]
    [InlineData("[Fact] public void T() { Environment.SetEnvironmentVariable(\"A\", \"1\"); try { } finally { Clean(); } } void Clean() { }")]
    public Task Others_are_silent(string members, string bases = "") =>
        RuleTest<TestCleanupAnalyzer>.InTestsAsync("STD1903", Class(members, bases));

    [Fact]
    public Task Product_is_not_judged() => RuleTest<TestCleanupAnalyzer>.AsMarkedAsync(
        "STD1903", "class C { void M() { var f = Path.GetTempFileName(); } }");

    private static string Class(string members, string bases = "") => $"using Xunit; public class C {bases} {{ {members} }}";
}
