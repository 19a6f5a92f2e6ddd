using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class UnreadParameterAnalyzerTests
{
    [Theory]
    [InlineData("public int Go() => Sum(1, 2); private int Sum(int a, int [|b|]) => a;")]
    [InlineData("public int Go() => Sum(1, 2); private static int Sum(int [|a|], int [|b|]) { return 3; }")]
    [InlineData("public int Go() { return Sum(1, 2); int Sum(int a, int [|b|]) => a; }")]
    [InlineData("public int Go() { return Sum(1, 2); static int Sum(int a, int [|b|]) { return a; } }")]
    [InlineData("public async Task Go() => await Save(1, \"a\"); async Task Save(int id, string [|name|]) { await Task.Delay(id); }")]
    [InlineData("public int Go() => this.Sum(1); int Sum(int [|a|]) => 1;")]
    [InlineData("public int Go() => First([1]); private static T First<T>(List<T> all, bool [|strict|] = false) => all[0];")]
    [InlineData("int _b; public int Go() => Sum(1, 2); private int Sum(int a, int [|b|]) { _b = a; return _b; }")]
    [InlineData("public void Go() { Log(1, \"a\"); } private static void Log(int id, params string[] [|more|]) => Console.WriteLine(id);")]
    [InlineData("int Half(int [|a|], int b) => b / 2; int Half(int b) => Half(1, b); int M() => Half(4);")]
    [InlineData("readonly int _id; private C(int id, string [|name|]) => _id = id; public static C Of(string name) => new(1, name);")]
    [InlineData("readonly int _id; C(int id, string [|name|]) { _id = id; } public static C Of(string name) => new C(1, name); int Id => _id;")]
    public Task Parameter_that_nothing_reads_is_STD1022(string members) => Find("class C { " + members + " }");

    [Theory]
    [InlineData("public int Sum(int a, int b) => a;")]
    [InlineData("public int Go() => Sum(1, 2); internal int Sum(int a, int b) => a;")]
    [InlineData("public int Go() => Sum(1, 2); private int Sum(int a, int b) => a + b;")]
    [InlineData("public Func<int, int> Go() { Sum(1); return Sum; } private int Sum(int a) => 1;")]
    [InlineData("public void Go() { AppDomain.CurrentDomain.ProcessExit += OnExit; } private void OnExit(object? sender, EventArgs e) { }")]
    [InlineData("private void OnCollision(object other) { }")]
    [InlineData("public int Go() => Sum(1); private int Sum(int a) => throw new NotImplementedException();")]
    [InlineData("public int Go() => Sum(1); private int Sum(int a) { throw new NotSupportedException(); }")]
    [InlineData("public int Go() => Sum(1, 2); private int Sum(int a, int _) => a;")]
    [InlineData("public int Go() => Sum(1, default); private int Sum(int a, CancellationToken cancellationToken) => a;")]
    [InlineData("public string Go() => Name(1); private string Name(int a) => nameof(a);")]
    [InlineData("public Func<int> Go() => Later(1); private Func<int> Later(int a) => () => a;")]
    [InlineData("public int Go() => Sum(1); [Obsolete] private int Sum(int a) => 1;")]
    [InlineData("public void Go() { Set(out var a); Console.WriteLine(a); } private void Set(out int a) { a = 1; }")]
    [InlineData("public int Go() => Sum(1); private int Sum(int a) {\n#if NET48\nreturn a;\n#else\nreturn 1;\n#endif\n}")]
    [InlineData("public List<int> Go() => [.. new[] { 1 }.Select(Twice)]; private static int Twice(int a) => 2;")]
    [InlineData("void When(int e) { _n = 0; } void When(string e) { _n = e.Length; } int _n; void M() { When(1); When(\"\"); }")]
    [InlineData("int Half(System.Threading.CancellationToken stopping) => 1; int M() => Half(default);")]
    [InlineData("static object Of<T>(T sample, string name) => typeof(T).Name + name; object M() => Of(1, \"a\");")]
    [InlineData("private C(int id) { }")]
    [InlineData("readonly int _id; private C(int id) => _id = id; private C(int id, bool isNew) => _id = id; static C Of() => new(1, true);")]
    [InlineData("public C(int id) { } static C Of() => new(1);")]
    [InlineData("private C(int id, string name) : this(id + name.Length) { } private C(int id) { } static C Of() => new(1, \"a\");")]
    public Task Others_are_silent(string members) => Find("class C { " + members + " }");

    [Fact]
    public Task Call_in_another_part_counts() => Find(
        "partial class C { private int Sum(int a, int [|b|]) => a; } partial class C { public int Go() => Sum(1, 2); }");

    [Fact]
    public Task Delegate_in_another_part_counts() => Find(
        "partial class C { private int Sum(int a) => 1; public int Go() => Sum(1); } partial class C { public Func<int, int> Get() => Sum; }");

    [Fact]
    public Task Explicit_implementations_are_silent() => Find("interface I { int Sum(int a); } class C : I { int I.Sum(int a) => 1; }");

    [Fact]
    public Task Top_level_functions_are_known() => RuleTest<UnreadParameterAnalyzer>.InProgramAsync(
        "STD1022", "Console.WriteLine(Sum(1, 2)); static int Sum(int a, int [|b|]) => a;");

    private static Task Find(string source) => RuleTest<UnreadParameterAnalyzer>.AsMarkedAsync("STD1022", source);
}
