using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Types;

namespace Standards.Analyzers.Tests.Types;

public sealed class InterfaceSizeAnalyzerTests
{
    private const string Ten = "void A(); void B(); void C(); void D(); void E(); void F(); void G(); void H(); void I(); void J();";

    private const string Calls = "class GetAttribute(string path) : Attribute { public string Path => path; } interface IOrdersApi { [Get(\"a\")] void A(); "
        + "[Get(\"b\")] void B(); [Get(\"c\")] void C(); [Get(\"d\")] void D(); [Get(\"e\")] void E(); [Get(\"f\")] void F(); [Get(\"g\")] void G(); "
        + "[Get(\"h\")] void H(); [Get(\"i\")] void I(); [Get(\"j\")] void J(); [Get(\"k\")] void K(); }";

    private const string Properties = "int A { get; } int B { get; } int C { get; } int D { get; } int E { get; } int F { get; } int G { get; } int H { get; } "
        + "int I { get; } int J { get; } int K { get; }";

    [Theory]
    [InlineData("interface [|IOrders|] { " + Ten + " void K(); }")]
    [InlineData("public interface [|IOrders|]<T> { " + Ten + " int K { get; set; } }")]
    [InlineData("interface [|IOrders|] { " + Ten + " event Action K; }")]
    [InlineData("interface [|IOrders|] { " + Properties + " void L(); }")]
    [InlineData("interface [|IOrders|] { " + Ten + " [Obsolete] void K(); }")]
    public Task Eleven_members_are_STD1009(string source) => RuleTest<InterfaceSizeAnalyzer>.AsMarkedAsync("STD1009", source);

    [Theory]
    [InlineData("interface IOrders { " + Ten + " }")]
    [InlineData("interface IOrders { " + Ten + " void A(int a); void A(string a); }")]
    [InlineData("interface IOrders { " + Ten + " void K() { } static int L => 1; }")]
    [InlineData("interface IOrder { " + Properties + " }")]
    [InlineData(Calls)]
    [InlineData("interface IAll : IOrders, IDisposable { } interface IOrders { " + Ten + " }")]
    [InlineData("abstract class Orders { public abstract void A(); public abstract void B(); }")]
    [InlineData("[System.Runtime.InteropServices.ComImport, System.Runtime.InteropServices.Guid(\"00000000-0000-0000-0000-000000000001\")] interface IOrders { "
        + Ten + " void K(); }")]
    public Task Others_are_silent(string source) => RuleTest<InterfaceSizeAnalyzer>.AsMarkedAsync("STD1009", source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<InterfaceSizeAnalyzer>.InTestsAsync("STD1009", "interface IOrders { " + Ten + " void K(); }");
}
