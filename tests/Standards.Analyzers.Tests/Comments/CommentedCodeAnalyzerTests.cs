using Standards.Analyzers.Comments;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Comments;

public sealed class CommentedCodeAnalyzerTests
{
    [Theory]
    [InlineData("[|// var a = 1;\n// Call(a);|]")]
    [InlineData("// It was so before.\n[|// Call();\n// return a;|]\n")]
    [InlineData("[|// if (a)\n// {\n//     b();\n//     c();\n// }|]")]
    [InlineData("[|// if (tier == Tier.Gold && total > 1000m)\n// {\n//     rate += 0.02m;\n// }|]")]
    [InlineData("    [|// a.b = c;\n    // a.d();|]")]
    [InlineData("[|/* var a = 1;\n   Call(a); */|]")]
    [InlineData("[|/*\n * Call(1);\n * return a;\n */|]")]
    [InlineData("[|/* if (a)\n{\n    b();\n} */|]")]
    public Task Code_in_comments_is_STD1021(string lines) => RuleTest<CommentedCodeAnalyzer>.AsMarkedAsync("STD1021", Source(lines));

    [Theory]
    [InlineData("// Reads the orders, and writes them.\n// Then it ends.")]
    [InlineData("// as before;\n// and after that;")]
    [InlineData("// For example:\n// var a = 1;\n// Call(a);")]
    [InlineData("// EXAMPLE USAGE\n// In a function of its own\n//\n// var a = 1;\n// Call(a);")]
    [InlineData("// var a = 1;")]
    [InlineData("// The form of an entry is\n// {\n//     id;\n// }")]
    [InlineData("// Waits until {\n// the end;\n// }")]
    [InlineData("/// <code>\n/// var a = 1;\n/// Call(a);\n/// </code>")]
    [InlineData("//// var a = 1;\n//// Call(a);")]
    [InlineData("const string A = \"\"\"\n// var a = 1;\n// Call(a);\n\"\"\";")]
    [InlineData("/* Reads the orders, and writes them.\n   Then it ends. */")]
    [InlineData("/* For example:\n   var a = 1;\n   Call(a); */")]
    [InlineData("/* var a = 1; */")]
    [InlineData("/** var a = 1;\n    Call(a); */")]
    [InlineData("const string B = \"\"\"\n/* var a = 1;\nCall(a); */\n\"\"\";")]
    public Task Others_are_silent(string lines) => RuleTest<CommentedCodeAnalyzer>.AsMarkedAsync("STD1021", Source(lines));

    [Theory]
    [InlineData("[|/* public string Old(int a)\n{\n    return a.ToString();\n} */|]")]
    [InlineData("[|// public string Old(int a)\n// {\n//     return a.ToString();\n// }|]")]
    [InlineData("/* The old one was\n   { public int a; }\n   and read a file; } */")]
    public Task Members_in_comments_are_STD1021(string lines) =>
        RuleTest<CommentedCodeAnalyzer>.AsMarkedAsync("STD1021", $"class C\n{{\n{lines}\nint _a;\n}}\n");

    private static string Source(string lines) => $"class C\n{{\n    void M()\n    {{\n{lines}\n    }}\n}}\n";
}
