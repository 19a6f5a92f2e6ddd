using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Tests;

public sealed class TestRepetitionAnalyzerTests
{
    [Theory]
    [InlineData("public class RetryFactAttribute(int n) : FactAttribute { public int N => n; } class T { [[|RetryFact(3)|]] public void Saves() { } }")]
    [InlineData("class T { [Fact] public void Saves() { [|for|] (var i = 0; i < 3; i++) { try { Assert.True(i > 1); return; } catch (Exception) { } } } }")]
    [InlineData("class T { [Fact] public void Saves() { [|while|] (true) { try { Assert.True(true); break; } catch { Thread.Sleep(1); } } } }")]
    [InlineData("class T { [Fact] public Task Saves() => new HttpClient().GetAsync([|\"https://www.example.com/a\"|]); }")]
    [InlineData("class T { [Fact] public async Task Saves() { var c = new HttpClient(); await c.GetStringAsync([|new Uri(\"https://api.shop.com\")|]); } }")]
    public Task Test_that_is_repeated_or_calls_others_is_STD1901(string source) => RuleTest<TestRepetitionAnalyzer>.InTestsAsync("STD1901", Source(source));

    [Theory]
    [InlineData("public class RetryFactAttribute : FactAttribute { }")]
    [InlineData("public class RetryPolicyAttribute : Attribute { } class T { [RetryPolicy] public void Handler() { } }")]
    [InlineData("class T { [Fact] public void Saves() { foreach (var i in new[] { 1, 2 }) { Assert.True(i > 0); } } }")]
    [InlineData("class T { [Fact] public void Saves() { for (var i = 0; i < 3; i++) { try { Work(); } catch (Exception) { } } } void Work() { } }")]
    [InlineData("class T { [Fact] public void Saves() { for (var i = 0; i < 3; i++) { try { Assert.True(1 > 0); } catch { throw; } } } void Work() {} }")]
    [InlineData("class T { [Fact] public void Saves() { for (var i = 0; i < 3; i++) { try { Assert.True(1 > 0); } catch (Exception e) "
        + "{ Assert.Fail(e.Message); } } } }")]
    [InlineData("class T { [Fact] public Task Saves() => new HttpClient().GetAsync(\"http://localhost:5000/a\"); }")]
    [InlineData("class T { [Fact] public Task Saves() => new HttpClient().GetAsync(\"http://orders.test/a\"); }")]
    [InlineData("class T(HttpClient c) { [Fact] public Task Saves() => c.GetAsync(\"https://www.example.com/a\"); }")]
    [InlineData("class T { [Fact] public Task Saves(HttpMessageHandler h) => new HttpClient(h).GetAsync(\"https://www.example.com/a\"); }")]
    [InlineData("class T { [Fact] public void Saves() => Assert.Equal(\"https://www.example.com/a\", new Uri(\"https://www.example.com/a\").ToString()); }")]
    public Task Others_are_silent(string source) => RuleTest<TestRepetitionAnalyzer>.InTestsAsync("STD1901", Source(source));

    [Fact]
    public Task Product_code_is_left_alone() => RuleTest<TestRepetitionAnalyzer>.AsMarkedAsync(
        "STD1901", "using System.Net.Http; class T { public Task Saves() => new HttpClient().GetAsync(\"https://www.example.com/a\"); }");

    private static string Source(string source) => $"using System.Net.Http; using Xunit;\n{source}";
}
