using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class SkippedTestAnalyzerTests
{
    [Theory]
    [InlineData("class T { [[|Fact(Skip = \"flaky\")|]] public void Saves() { } }")]
    [InlineData("class T { [[|Fact(Skip = \"\")|]] public void Saves() { } }")]
    [InlineData("class T { [[|Theory(Skip = \"Too slow for CI\")|], InlineData(1)] public void Saves(int id) { } }")]
    [InlineData("class T { const string Why = \"later\"; [[|Fact(Skip = Why)|]] public void Saves() { } }")]
    [InlineData("class SlowFactAttribute : FactAttribute { } class T { [[|SlowFact(Skip = \"slow\")|]] public void Saves() { } }")]
    [InlineData("class T { [[|Fact(Skip = \"fails since version 3\", DisplayName = \"a\")|]] public void Saves() { } }")]
    [InlineData("class T { [Theory, [|InlineData(1, Skip = \"wrong\")|], InlineData(2)] public void Saves(int id) { } }")]
    public Task Skipped_test_without_an_issue_is_STD1906(string source) => RuleTest<SkippedTestAnalyzer>.InTestsAsync("STD1906", "using Xunit;" + source);

    [Theory]
    [InlineData("class T { [Fact] public void Saves() { } }")]
    [InlineData("class T { [Fact(Skip = \"#123\")] public void Saves() { } }")]
    [InlineData("class T { [Fact(Skip = \"Fails on Mondays, see SHOP-12\")] public void Saves() { } }")]
    [InlineData("class T { [Fact(Skip = \"https://github.com/o/r/issues/3\")] public void Saves() { } }")]
    [InlineData("class T { [Fact(Skip = \"Issue 12: clock\")] public void Saves() { } }")]
    [InlineData("class OnFactAttribute : FactAttribute { public string? SkipWhen { get; set; } } "
        + "class T { [OnFact(Skip = \"Windows only\", SkipWhen = \"Linux\")] public void Saves() { } }")]
    [InlineData("class T { [Fact(DisplayName = \"Skip\")] public void Saves() { } }")]
    [InlineData("class T { [Fact] public void Skip() { } }")]
    [InlineData("class OnWindowsFactAttribute : FactAttribute { public OnWindowsFactAttribute() { Skip = \"Windows only\"; } } "
        + "class T { [OnWindowsFact] public void Saves() { } }")]
    [InlineData("class SkipAttribute(string file) : Attribute { public string File => file; } class T { [Skip(\"a.txt\"), Fact] public void Saves() { } }")]
    public Task Others_are_silent(string source) => RuleTest<SkippedTestAnalyzer>.InTestsAsync("STD1906", "using Xunit;" + source);

    [Theory]
    [InlineData("[TestClass] public class T { [TestMethod, [|Ignore|]] public void Saves() { } }")]
    [InlineData("[TestClass, [|Ignore(\"old\")|]] public class T { [TestMethod] public void Saves() { } }")]
    [InlineData("[TestClass] public class T { [TestMethod, Ignore(\"#12\")] public void Saves() { } }")]
    public Task Ignore_of_MSTest_is_known(string source) =>
        RuleTest<SkippedTestAnalyzer>.InTestsAsync("STD1906", "using Microsoft.VisualStudio.TestTools.UnitTesting;" + source, TestStubs.MSTest);

    [Theory]
    [InlineData("public class T { [Test, [|Ignore(\"later\")|]] public void Saves() { } }")]
    [InlineData("public class T { [[|TestCase(1, Ignore = \"later\")|]] public void Saves(int id) { } }")]
    [InlineData("public class T { [Test, Ignore(\"later\", Until = \"2030-01-01\")] public void Saves() { } }")]
    public Task Ignore_of_NUnit_is_known(string source) =>
        RuleTest<SkippedTestAnalyzer>.InTestsAsync("STD1906", "using NUnit.Framework;" + source, TestStubs.NUnit);

    [Fact]
    public Task Code_without_tests_is_left_alone() => RuleTest<SkippedTestAnalyzer>.AsMarkedAsync(
        "STD1906", "class FactAttribute : Attribute { public string? Skip { get; set; } } class C { [Fact(Skip = \"a\")] public void Save() { } }");

    [Fact]
    public Task Generated_code_is_left_alone() => RuleTest<SkippedTestAnalyzer>.InTestsAsync(
        "STD1906", "using Xunit; class T { [System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\"), Fact(Skip = \"a\")] public void Saves() { } }");
}
