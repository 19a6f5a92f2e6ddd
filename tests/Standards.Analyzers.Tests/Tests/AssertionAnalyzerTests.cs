using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class AssertionAnalyzerTests
{
    [Theory]
    [InlineData("class T { [Fact] public void [|Saves|]() { } }")]
    [InlineData("static class Slug { public static void Of(string t) => ArgumentNullException.ThrowIfNull(t); } "
        + "class T { [Fact] public void [|A|]() => Slug.Of(\"a\"); }")]
    [InlineData("class T { [Fact(DisplayName = \"Failure is kept\")] public void [|Keeps_failure|]() { } }")]
    [InlineData("class T { static Task Save(int i) => Task.FromResult(i); [Fact] public async Task [|A|]() { await Task.WhenAll(Save(1), Save(2)); } }")]
    [InlineData("class T { [Fact] public void [|Does_nothing_on_clear|]() => new List<int>().Clear(); }")]
    [InlineData("class T { [Fact] public void [|Saves|]() { var ids = new List<int>(); ids.Add(1); } }")]
    [InlineData("class T { [Fact] public void [|Counts|]() => Console.WriteLine(new List<int>().Count); }")]
    [InlineData("class T { [Theory, InlineData(1)] public async Task [|Saves|](int id) { await Task.FromResult(id); } }")]
    [InlineData("class T { [Fact] public void [|Saves|]() => Save(); void Save() { Store(1); } static void Store(int id) { } }")]
    [InlineData("class T { [Fact] public void [|Saves|]() { Action save = () => new List<int>().Add(1); save(); } }")]
    [InlineData("class T { [Fact] public void [|Saves|]() { Save(); void Save() => new List<int>().Add(1); } }")]
    [InlineData("class SlowFactAttribute : FactAttribute { } class T { [SlowFact] public void [|Saves|]() { } }")]
    [InlineData("class B { protected virtual void Save() { } } class T : B { [Fact] public void [|Saves|]() => Save(); protected override void Save() { } }")]
    [InlineData("class T { [Fact] public void [|Saves|]() { _ = string.Empty; } [Fact] public void Loads() => Assert.True(1 > 0); }")]
    [InlineData("partial class T { partial void Save(); [Fact] public void [|Saves|]() => Save(); } partial class T { partial void Save() { } }")]
    [InlineData("class T { [Fact] public void [|Recurses|]() => A(1); void A(int i) { if (i > 0) { B(i - 1); } } void B(int i) => A(i); }")]
    public Task Test_that_nothing_can_fail_is_STD1900(string source) => RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", Xunit + source);

    [Theory]
    [InlineData("class T { [Fact] public void Saves() => Assert.Equal(1, new List<int> { 1 }.Count); }")]
    [InlineData("class T { [Fact] public async Task Saves() => await Assert.ThrowsAsync<IOException>(() => Task.FromException(new IOException())); }")]
    [InlineData("class T { [Fact] public void Saves() => Check(1); void Check(int id) { Compare(id); } static void Compare(int id) => Assert.Equal(1, id); }")]
    [InlineData("class T { [Fact] public void Saves() { new List<int> { 1 }.ForEach(id => Assert.Equal(1, id)); } }")]
    [InlineData("class T { [Fact] public void Saves() { Run(); void Run() => Assert.True(true.Equals(true)); } }")]
    [InlineData("class T { [Fact] public void Saves() { if (new List<int>().Count > 0) { throw new InvalidOperationException(); } } }")]
    [InlineData("class T { [Fact] public void Empty_list_does_not_throw() => new List<int>().Clear(); }")]
    [InlineData("class T { [Fact] public void Accepts_nothing() { // Must not throw.\n new List<int>().Clear(); } }")]
    [InlineData("class T { [Fact] public void Empty_list_should_not_time_out_or_hang() => new List<int>().Clear(); }")]
    [InlineData("class T { [Fact(DisplayName = \"Clears without faulting\")] public void Clears() => new List<int>().Clear(); }")]
    [InlineData("static class BenchmarkRunner { public static void Run<X>() { } } class T { [Fact] public void Sorting() => BenchmarkRunner.Run<T>(); }")]
    [InlineData("class T { [Fact(Skip = \"#12\")] public void Saves() { } }")]
    [InlineData("class T : IDisposable { [Fact] public void Saves() { } public void Dispose() => Assert.True(true.Equals(true)); }")]
    [InlineData("abstract class B { [Fact] public void Saves() => Judge(); protected abstract void Judge(); } "
        + "class T : B { protected override void Judge() => Assert.True(true.Equals(true)); }")]
    [InlineData("class Scenario { public Scenario Given() => this; public void Then() => Assert.True(true.Equals(true)); } "
        + "class T { [Fact] public void Saves() => new Scenario().Given().Then(); }")]
    [InlineData("static class Extensions { public static void IsOne(this int id) => Assert.Equal(1, id); } class T { [Fact] public void Saves() => "
        + "1.IsOne(); }")]
    [InlineData("class Box<X> { public void Judge(X x) => Assert.NotNull(x); } class T { [Fact] public void Saves() => new Box<string>().Judge(\"a\"); }")]
    [InlineData("class T { [Theory, MemberData(nameof(Cases))] public void Saves(Action judge) => judge(); public static TheoryData<Action> Cases => []; }")]
    [InlineData("class T { readonly TaskCompletionSource _saved = new(); [Fact] public async Task Saves() { await _saved.Task; } }")]
    [InlineData("class T { readonly TaskCompletionSource[] _all = []; [Fact] public async Task Saves() { await Task.WhenAll(_all.Select(s => s.Task)); } }")]
    [InlineData("class T { readonly TaskCompletionSource _s = new(); [Fact] public async Task Saves() { await _s.Task.ConfigureAwait(true); } }")]
    [InlineData("class Scope : IDisposable { public void Dispose() => Assert.True(true.Equals(true)); } "
        + "class T { [Fact] public void Saves() { using var scope = new Scope(); } }")]
    [InlineData("class T { static void Save() { } void NoTest() => Save(); }")]
    [InlineData("interface IDriver { void Judge(); } class T(IDriver driver) { [Fact] public void Saves() => driver.Judge(); }")]
    [InlineData("class T { [Fact] public void Saves() => new List<int> { 1 }.ForEach(Judge); static void Judge(int id) => Assert.Equal(1, id); }")]
    public Task Others_are_silent(string source) => RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", Xunit + source);

    [Theory]
    [InlineData("[TestClass] public class T { [TestMethod] public void [|Saves|]() { } }")]
    [InlineData("[TestClass] public class T { [TestMethod, ExpectedException(typeof(Exception))] public void Saves() { } }")]
    [InlineData("[TestClass] public class T { [TestMethod, Ignore] public void Saves() { } }")]
    [InlineData("[TestClass] public class T { [TestMethod] public void Saves() { } [TestCleanup] public void End() => Assert.IsTrue(true.Equals(true)); }")]
    public Task Tests_of_MSTest_are_known(string source) =>
        RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", "using Microsoft.VisualStudio.TestTools.UnitTesting;" + source, TestStubs.MSTest);

    [Theory]
    [InlineData("public class T { [Test] public void [|Saves|]() { } }")]
    [InlineData("public class T { [TestCase(1)] public void [|Saves|](int id) { } }")]
    [InlineData("public class T { [TestCase(1, ExpectedResult = 2)] public int Adds(int id) => id + 1; }")]
    [InlineData("public class T { [Test] public void Saves() => Assert.That(true.Equals(true)); }")]
    [InlineData("[Explicit] public class T { [Test] public void Saves() { } }")]
    public Task Tests_of_NUnit_are_known(string source) =>
        RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", "using NUnit.Framework;" + source, TestStubs.NUnit);

    [Theory]
    [InlineData("public class T { [Fact] public void Saves() => 1.ShouldBe(1); }")]
    [InlineData("public class T { [Fact] public void Saves() => 1.Should().Be(1); }")]
    [InlineData("public class T { [Fact] public Task Saves() => Verifier.Verify(1); }")]
    [InlineData("public class T { [Fact] public void Saves() => new List<int>().Received().Add(1); }")]
    [InlineData("public class T { [Fact] public void Saves() => new Mock<IDisposable>().VerifyAll(); }")]
    public Task Libraries_are_known_by_their_words(string source) =>
        RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", Xunit + "using Libraries;" + source, TestStubs.Libraries);

    [Fact]
    public Task Code_without_tests_is_left_alone() =>
        RuleTest<AssertionAnalyzer>.AsMarkedAsync("STD1900", "class FactAttribute : Attribute { } class C { [Fact] public void Save() { } }");

    [Theory]
    [InlineData("class T { [Fact] public void [|Saves|]() { Console.Beep(); Assert.True(true); } }")]
    [InlineData("class T { [Fact] public void [|Saves|]() { Console.Beep(); Assert.False(false); } }")]
    public Task Assertion_of_a_constant_is_STD1900(string source) => RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", Xunit + source);

    [Theory]
    [InlineData("class T { [Fact] public void Saves() { if (Console.CapsLock) { Assert.True(false); } } }")]
    [InlineData("class T { [Fact] public void Saves() { Assert.True(Console.CapsLock); } }")]
    public Task Assertion_of_a_constant_is_STD1900_look_alikes_are_silent(string source) => RuleTest<AssertionAnalyzer>.InTestsAsync("STD1900", Xunit + source);

    [Fact]
    public Task Generated_code_is_left_alone() => RuleTest<AssertionAnalyzer>.InTestsAsync(
        "STD1900", Xunit + "class T { [System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\"), Fact] public void Saves() { } }");

    private const string Xunit = "using Xunit;";
}
