using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class UsingOrderFixTests
{
    private const string Others = "namespace Library.Core { } namespace Acme { public class A { } } namespace Zeta { public class Z { } }";

    [Theory]
    [InlineData("// Top.\nusing Zeta;\nusing Acme; // a\nusing System;\n\nclass C { }", "// Top.\nusing System;\nusing Acme; // a\nusing Zeta;\n\nclass C { }")]
    [InlineData("using System;\n\nusing Zeta;\nusing Acme;\n", "using System;\n\nusing Acme;\nusing Zeta;\n")]
    [InlineData("using Zeta;\n\nusing System;\nusing Acme;\n", "using System;\nusing Acme;\nusing Zeta;\n")]
    [InlineData("using M = System.Math;\nusing static System.Math;\nusing System;\n", "using System;\nusing static System.Math;\nusing M = System.Math;\n")]
    [InlineData("global using Zeta;\nglobal using Acme;\nusing Zeta;\nusing System;\n", "global using Acme;\nglobal using Zeta;\nusing System;\nusing Zeta;\n")]
    [InlineData("namespace N\n{\n    using Zeta;\n    using Acme;\n}\n", "namespace N\n{\n    using Acme;\n    using Zeta;\n}\n")]
    public Task Directives_are_sorted(string before, string after) => FixTest<UsingOrderAnalyzer, UsingOrderFix>.FileBecomesAsync(before, after, Others);

    [Theory]
    [InlineData("using Zeta;\n// For all of them.\nusing Acme;\nclass C { }")]
    public Task It_is_not_offered_where_a_comment_would_move(string source) =>
        FixTest<UsingOrderAnalyzer, UsingOrderFix>.IsNotOfferedAsync(source, Others);
}
