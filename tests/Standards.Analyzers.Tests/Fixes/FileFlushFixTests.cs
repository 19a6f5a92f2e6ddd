using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Data;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class FileFlushFixTests
{
    [Theory]
    [InlineData(
        "        using var s = File.Create(_statePath);\n        s.Write(b);\n",
        "        using var s = File.Create(_statePath);\n        s.Write(b);\n        s.Flush(flushToDisk: true);\n")]
    [InlineData(
        "        using (var s = new FileStream(_statePath, FileMode.Append))\n        {\n            s.Write(b); // all\n        }\n",
        "        using (var s = new FileStream(_statePath, FileMode.Append))\n        {\n            s.Write(b); // all\n"
            + "            s.Flush(flushToDisk: true);\n        }\n")]
    public Task Stream_is_flushed_behind_its_last_use(string before, string after) =>
        FixTest<DurableWriteAnalyzer, FileFlushFix>.BecomesAsync(Source(before), Source(after));

    [Theory]
    [InlineData("        File.WriteAllBytes(_statePath, b);\n")]
    [InlineData("        using var s = File.Create(_statePath);\n        using var w = new BinaryWriter(s);\n        w.Write(b);\n")]
    [InlineData("        using var s = File.Create(_statePath);\n        if (b.Length > 0) { s.Write(b); }\n")]
    public Task It_is_not_offered_where_more_has_to_change(string body) => FixTest<DurableWriteAnalyzer, FileFlushFix>.IsNotOfferedAsync(Source(body));

    private static string Source(string body) =>
        $"class C\n{{\n    string _statePath = \"a\";\n\n    void Save(byte[] b)\n    {{\n{body}    }}\n}}\n";
}
