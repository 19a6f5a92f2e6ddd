using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class SideEffectAnalyzerTests
{
    [Theory]
    [InlineData("class C { [ModuleInitializer] internal static void [|Start|]() { } }")]
    [InlineData("class C { void M() { [|RuntimeHelpers.RunClassConstructor(typeof(C).TypeHandle)|]; } }")]
    [InlineData("class C { void M() { [|_ = new C()|]; } }")]
    [InlineData("class C { void M() { [|_ = typeof(C)|]; } }")]
    [InlineData("class C { static readonly int Loaded = 1; void M() { [|_ = Loaded|]; } }")]
    [InlineData("class C { void M() { [|System.Text.Encoding.RegisterProvider(null!)|]; } }")]
    [InlineData("/// <summary>Orders.</summary>\nclass C { [ModuleInitializer] internal static void [|Start|]() { } int Count => 1; }")]
    [InlineData("class C { void M() { try { [|_ = new C()|]; } finally { M(); } } void N() { try { M(); } catch (IOException) { [|_ = new C()|]; } } }")]
    [InlineData("class C { static void Validate() { [|_ = typeof(C)|]; } static void Start() { [|_ = new C()|]; } }")]
    [InlineData("class C { static C Instance { get; } = new(); void M() { [|_ = Instance|]; [|_ = C.Instance|]; } }")]
    public Task Unexplained_side_effect_is_STD1011(string source) => Find(source);

    [Theory]
    [InlineData("class C {\n// Registers the encodings.\n[ModuleInitializer] internal static void Start() { } }")]
    [InlineData("class C {\n/// <summary>Registers the encodings.</summary>\n[ModuleInitializer] internal static void Start() { } }")]
    [InlineData("class C { void M() {\n// Its constructor registers the types.\n_ = new C();\n} }")]
    [InlineData("class C { void M() { _ = new C(); // registers the types\n } }")]
    [InlineData("class C { void M() { var c = new C(); _ = c.ToString(); _ = nameof(M); } }")]
    [InlineData("class C { void M() {\n// The files of the bank are in code page 1252.\nSystem.Text.Encoding.RegisterProvider(null!);\n} }")]
    [InlineData("class C { readonly int _n = 1; void M() { _ = _n; } }")]
    [InlineData("class C { void M() { _ = Task.Run(() => { }); } }")]
    [InlineData("/// <summary>Switches the checks on.</summary>\nstatic class C { [ModuleInitializer] internal static void Start() { } }")]
    [InlineData("// Switches the checks on.\nstatic class C { [ModuleInitializer] internal static void Start() { } }")]
    [InlineData("class C { bool M(string text) { try { _ = new Uri(text); return true; } catch (UriFormatException) { return false; } } }")]
    [InlineData("class C { static void ValidateAddress(string text) { _ = new Uri(text); } }")]
    [InlineData("class C { static C Instance { get; } = new(); int Count => 1; void M() {\n// Fills the table.\n_ = Instance;\n_ = Count; } }")]
    public Task Others_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<SideEffectAnalyzer>.InTestsAsync("STD1011", "class C { void M() { _ = new C(); } }");

    private static Task Find(string source) => RuleTest<SideEffectAnalyzer>.AsMarkedAsync("STD1011", $"using System.Runtime.CompilerServices;\n{source}");
}
