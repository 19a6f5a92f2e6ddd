using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class MessageTestAnalyzerTests
{
    [Theory]
    [InlineData("bool M(Exception e) => [|e.Message|].Contains(\"duplicate key\");")]
    [InlineData("bool M(IOException e) => [|e.Message|].StartsWith(\"disk\", StringComparison.Ordinal);")]
    [InlineData("bool M(Exception e) => [|e.Message|].ToLowerInvariant().Contains(\"duplicate\");")]
    [InlineData("bool M(Exception e) => [|e.Message|] == \"duplicate\" || \"other\" != [|e.Message|];")]
    [InlineData("bool M(Exception e) => [|e.Message|] is \"duplicate\";")]
    [InlineData("bool M(Exception e) => string.Equals([|e.Message|], \"duplicate\", StringComparison.Ordinal);")]
    [InlineData("bool M(Exception e) => System.Text.RegularExpressions.Regex.IsMatch([|e.Message|], \"a+\");")]
    [InlineData("bool M(Exception e, string words) => [|e.Message|].Contains(words);")]
    [InlineData("int M(Exception e) => [|e.Message|] switch { \"one\" => 1, _ => 2 };")]
    [InlineData("bool M(Exception e) => [|e.ToString()|].Contains(\"timeout\");")]
    [InlineData("bool M(IOException e) => [|e.ToString()|].ToLowerInvariant().IndexOf(\"timeout\") >= 0;")]
    public Task Message_that_decides_is_STD1305(string member) => RuleTest<MessageTestAnalyzer>.AsMarkedAsync("STD1305", Class(member));

    [Theory]
    [InlineData("string M(Exception e) => \"a\" + e.Message;")]
    [InlineData("bool M(Exception e) => string.IsNullOrEmpty(e.Message) || e.Message == \"\";")]
    [InlineData("string M(Exception e) => e.Message.EndsWith('.') || e.Message.EndsWith(\".\") ? e.Message : e.Message + \".\";")]
    [InlineData("int M(Exception e) => e.Message.IndexOf('\\n');")]
    [InlineData("class D { public string Message => \"\"; } bool M(D d) => d.Message.Contains(\"duplicate\");")]
    [InlineData("bool M(Exception e) => e.GetType().Name == \"Own\";")]
    [InlineData("bool M(Exception e) => e.Message.Length > 3 && nameof(e.Message) == \"Message\";")]
    [InlineData("bool M(Exception e, List<string> known) => known.Contains(e.Message);")]
    [InlineData("bool M(Exception e, object o) => o.ToString()!.Contains(\"timeout\") || e.ToString().Length > 3;")]
    [InlineData("string M(Exception e) => e.ToString();")]
    public Task Others_are_silent(string member) => RuleTest<MessageTestAnalyzer>.AsMarkedAsync("STD1305", Class(member));

    [Theory]
    [InlineData("class Bad : Exception { public override bool Equals(object? o) => o is Bad b && Message.Equals(b.Message); "
        + "public override int GetHashCode() => 0; }")]
    [InlineData("class Bad : Exception { public bool Same(Bad b) => [|Message|].Equals([|b.Message|]); }")]
    public Task Equality_of_an_exception_is_silent(string source) => RuleTest<MessageTestAnalyzer>.AsMarkedAsync("STD1305", source);

    [Fact]
    public Task Test_may_read_it() => RuleTest<MessageTestAnalyzer>.InTestsAsync("STD1305", Class("bool M(Exception e) => e.Message.Contains(\"duplicate\");"));

    private static string Class(string member) => $"class C {{ {member} }}";
}
