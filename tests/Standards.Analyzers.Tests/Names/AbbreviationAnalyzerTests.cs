using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Names;

public sealed class AbbreviationAnalyzerTests
{
    private const string Lines = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n";

    [Theory]
    [InlineData("class [|OrderMgr|] { }")]
    [InlineData("interface [|IUserSvc|] { }")]
    [InlineData("class C { int [|_cnt|]; string [|CustAddr|] { get; } = \"\"; void [|CalcTotal|](int [|qty|]) { } }")]
    [InlineData("public class C { public string [|Msg|] => \"\"; public void [|SendReq|]() { } }")]
    [InlineData("class C { void M() { var [|tmp|] = 1; } }")]
    [InlineData("public class Order { } public class C { public void Save(Order [|o|]) { } }")]
    [InlineData("class C { int M() { var [|d|] = 1;" + Lines + "return d; } }")]
    [InlineData("public class C { public void Fail(string [|e|]) { } public void Add(Version [|v|]) { } public int [|NumDays|] { get; } }")]
    [InlineData("class C { char M(string text) { var [|d|] = text[0];" + Lines + "return d; } string N() { var [|c|] = \"\";" + Lines + "return c; } }")]
    [InlineData("class [|OrderMgrs|] { int [|_addrs|]; }")]
    public Task Shortened_word_is_STD1005(string source) => RuleTest<AbbreviationAnalyzer>.AsMarkedAsync("STD1005", source);

    [Theory]
    [InlineData("class OrderManager { int Id; string BaseUrl = \"\"; object? DbArgs; void Init(int max) { } }")]
    [InlineData("class C { string _msg = \"\"; void M(string msg) { var ctx = msg; var d = 1; Console.WriteLine(d); } }")]
    [InlineData("public class C { public int Max(int a, int b) => a; public bool Is(string x, string y) => x == y; public int Square(int n) => n * n; }")]
    [InlineData("public static class C { public static int Size(this string s) => s.Select(c => c).Count(); }")]
    [InlineData("class C { int M() { var i = 1;" + Lines + "return i; } int N() { var d = 1; d++;" + Lines + "return 1; } }")]
    [InlineData("class C { [System.Runtime.InteropServices.DllImport(\"a\")] static extern void SetCfg(int cfg); }")]
    [InlineData("public class C { public void Fail(Exception e) { } public void On(ArgumentException e) { } public void Run(EventArgs e) { } }")]
    [InlineData("class C { char M(string text) { var c = text[0];" + Lines + "return c; } } class StoreImpl { } public class HashUtil { }")]
    [InlineData("using Microsoft.AspNetCore.Mvc; public class C { public void Find([FromQuery] string? q) { } [HttpGet] public void All(string q) { } }")]
    [InlineData("public class C { public int GetHashCode(object x) => 1; public bool Equals(C? o) => o is null; }")]
    [InlineData("class C { int _prodCount = 1; bool IsProd() => _prodCount > 1; }")]
    [InlineData("class C { const string PROC_MOUNTS = \"/proc/mounts\"; const int CFG = 1; }")]
    [InlineData("class C { string[] _procs = []; string _class = \"\"; }")]
    public Task Words_are_silent(string source) => RuleTest<AbbreviationAnalyzer>.AsMarkedAsync("STD1005", source);

    [Fact]
    public Task Override_and_implementation_keep_their_name() => RuleTest<AbbreviationAnalyzer>.AsMarkedAsync(
        "STD1005",
        "public class C : Lib.IStore { public void SetCfg(string cfg) { } public void Add(string s) { } }",
        "namespace Lib; public interface IStore { void SetCfg(string cfg); void Add(string s); }");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<AbbreviationAnalyzer>.InTestsAsync("STD1005", "class OrderMgr { }");
}
