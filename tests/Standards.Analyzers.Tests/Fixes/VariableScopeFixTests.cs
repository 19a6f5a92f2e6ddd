using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class VariableScopeFixTests
{
    [Theory]
    [InlineData(
        "        int total;\n\n        Log();\n        total = 1; // a\n        Use(total);\n",
        "        Log();\n        int total = 1; // a\n        Use(total);\n")]
    [InlineData(
        "        int a;\n        int b;\n        a = 1;\n        b = a;\n        Use(b);\n",
        "        int a = 1;\n        int b = a;\n        Use(b);\n")]
    [InlineData(
        "        string? a;\n        // The name.\n        a = null;\n        Use(a);\n",
        "        // The name.\n        string? a = null;\n        Use(a);\n")]
    [InlineData(
        "        Log();\n\n        int a;\n        a = 1;\n        Use(a);\n",
        "        Log();\n\n        int a = 1;\n        Use(a);\n")]
    public Task Declaration_and_assignment_are_joined(string before, string after) =>
        FixTest<VariableScopeAnalyzer, VariableScopeFix>.BecomesAsync(In(before), In(after));

    [Theory]
    [InlineData("        // The total.\n        int total;\n        Log();\n        total = 1;\n        Use(total);\n")]
    [InlineData("        int a, b;\n        a = 1;\n        b = 2;\n        Use(a + b);\n")]
    [InlineData("        int total;\n        if (true) { total = 1; Use(total); }\n")]
    public Task It_is_not_offered_elsewhere(string body) => FixTest<VariableScopeAnalyzer, VariableScopeFix>.IsNotOfferedAsync(In(body));

    private static string In(string body) =>
        "class C\n{\n    void Log() { }\n    void Use(object? a) { }\n    void M()\n    {\n" + body + "    }\n}\n";
}
