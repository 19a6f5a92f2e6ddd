using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class ExceptionDataAnalyzerTests
{
    [Theory]
    [InlineData("class E(string [|id|]) : Exception($\"There is no order {id}\");")]
    [InlineData("class E(string [|id|], int [|count|]) : Exception(\"Order \" + id + \" has \" + count);")]
    [InlineData("class E : Exception { public E(string [|id|]) : base(string.Format(\"There is no order {0}\", id)) { } }")]
    [InlineData("class E : Exception { readonly string _id; public E(string [|id|]) : base($\"There is no order {id}\") { _id = id; } }")]
    [InlineData("class E(string [|id|], Exception inner) : IOException($\"There is no order {id}\", inner);")]
    public Task Value_in_the_text_only_is_STD1311(string source) => RuleTest<ExceptionDataAnalyzer>.AsMarkedAsync("STD1311", source);

    [Theory]
    [InlineData("class E(string id) : Exception($\"There is no order {id}\") { public string Id { get; } = id; }")]
    [InlineData("class E(string id) : Exception($\"There is no order {id}\") { public string Order => id; }")]
    [InlineData("class E : Exception { public string Order { get; } public E(string id) : base($\"There is no order {id}\") { Order = id; } }")]
    [InlineData("class E : Exception { public E(string id) : base($\"There is no order {id}\") { Data[\"id\"] = id; } }")]
    [InlineData("class E : Exception { readonly string _id; public string Order => _id; public E(string id) : base($\"No order {id}\") { _id = id; } }")]
    [InlineData("class E(string message) : Exception(message);")]
    [InlineData("class E(string message) : Exception($\"Orders: {message}\");")]
    [InlineData("class B(string m, string id) : Exception(m) { public string Key { get; } = id; } class E(string id) : B($\"No order {id}\", id);")]
    [InlineData("class E(Exception cause) : Exception($\"Failed: {cause.Message}\", cause);")]
    [InlineData("class N(string text) { public string Text => text; } class E(string id) : N($\"There is no order {id}\");")]
    [InlineData("class E : Exception { public E(string format, params object[] args) : base(string.Format(format, args)) { } public string Format => \"\"; }")]
    public Task Others_are_silent(string source) => RuleTest<ExceptionDataAnalyzer>.AsMarkedAsync("STD1311", source);

    [Fact]
    public Task Test_may_have_any_exception() => RuleTest<ExceptionDataAnalyzer>.InTestsAsync("STD1311", "class E(string id) : Exception($\"No order {id}\");");
}
