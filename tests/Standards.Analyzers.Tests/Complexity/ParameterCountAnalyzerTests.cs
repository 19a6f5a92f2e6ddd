using Standards.Analyzers.Complexity;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Complexity;

public sealed class ParameterCountAnalyzerTests
{
    private const string Seven = "int a, int b, int c, int d, int e, int f, int g";

    [Theory]
    [InlineData("class C { void [|M|](" + Seven + ", int h) { } }")]
    [InlineData("static class C { public static int [|M|](this string s, " + Seven + ", string h) => a; }")]
    [InlineData("interface I { Task [|M|](" + Seven + ", int h, CancellationToken token); }")]
    [InlineData("abstract class C { protected abstract void [|M|](" + Seven + ", int h); }")]
    [InlineData("record C(int A) { public static C [|Of|](" + Seven + ", params int[] h) => new(a); }")]
    [InlineData("class C { void [|Deconstruct|](" + Seven + ", out int h) => h = 1; void [|Configure|](" + Seven + ", int h) { } }")]
    public Task More_than_seven_are_STD1108(string source) => RuleTest<ParameterCountAnalyzer>.AsMarkedAsync("STD1108", source);

    [Theory]
    [InlineData("class C { void M(" + Seven + ") { } }")]
    [InlineData("class C { public C(" + Seven + ", int h) { } }")]
    [InlineData("record C(" + Seven + ", int H);")]
    [InlineData("class C { Task M(" + Seven + ", CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("static class C { static void M(this string s, " + Seven + ") { } }")]
    [InlineData("class C { void M(" + Seven + ", [System.Runtime.CompilerServices.CallerMemberName] string? h = null) { } }")]
    [InlineData("class C { [System.Runtime.InteropServices.DllImport(\"a\")] static extern void M(" + Seven + ", int h); }")]
    [InlineData("class C { delegate void D(" + Seven + ", int h); }")]
    [InlineData("class C { static Task<Microsoft.AspNetCore.Http.IResult> M(" + Seven + ", int h) => null!; }")]
    [InlineData("class C { [Obsolete(\"Use N\")] static void M(" + Seven + ", int h) { } }")]
    [InlineData("class C { [Microsoft.AspNetCore.Mvc.HttpGet] public void M(" + Seven + ", int h) { } }")]
    [InlineData("class Startup { public void Configure(Microsoft.AspNetCore.Builder.IApplicationBuilder app, " + Seven + ") { } }")]
    [InlineData("class Label : Microsoft.AspNetCore.Mvc.ViewComponent { "
        + "Task<Microsoft.AspNetCore.Mvc.IViewComponentResult> InvokeAsync(" + Seven + ", int h) => null!; }")]
    [InlineData("class C { void Deconstruct(out int a, out int b, out int c, out int d, out int e, out int f, out int g, "
        + "out int h) => a = b = c = d = e = f = g = h = 1; }")]
    public Task Others_are_silent(string source) => RuleTest<ParameterCountAnalyzer>.AsMarkedAsync("STD1108", source);

    [Fact]
    public Task Form_that_another_type_decides_is_reported_there_alone() => RuleTest<ParameterCountAnalyzer>.AsMarkedAsync(
        "STD1108",
        "interface I { void [|M|](" + Seven + ", int h); } class A : I { public void M(" + Seven + ", int h) { } } "
        + "class B : I { void I.M(" + Seven + ", int h) { } }");

    [Fact]
    public Task Test_is_silent() => RuleTest<ParameterCountAnalyzer>.InTestsAsync("STD1108", "class C { void M(" + Seven + ", int h) { } }");
}
