using Standards.Checks.Gates.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class ChangedLinesTests
{
    [Fact]
    public void Added_and_changed_lines_are_read_whatever_they_hold()
    {
        const string Diff =
            "diff --git a/src/A.cs b/src/A.cs\nindex 1..2 100644\n--- a/src/A.cs\n+++ b/src/A.cs\n@@ -3 +3,2 @@ class A\n--- old\n+++ b/fake.cs\n+@@ -1 +1 @@\n"
            + "@@ -10,2 +11,0 @@\n-x\n-y\n@@ -20,0 +20 @@\n+\u2028z\n\\ No newline at end of file\n"
            + "diff --git a/my file.cs b/my file.cs\n--- /dev/null\n+++ b/my file.cs\t\n@@ -0,0 +1,2 @@\n+a\n+b\n"
            + """
                diff --git "a/q\"x.cs" "b/q\"x.cs"
                --- "a/q\"x.cs"
                +++ "b/q\"x.cs"
                @@ -1 +1 @@
                -a
                +b

                """;

        var lines = ChangedLines.Parse(Diff);

        Assert.Equal(["my file.cs: 1,2", "q\"x.cs: 1", "src/A.cs: 3,4,20"], lines.Select(l => $"{l.Key}: {string.Join(',', l.Value)}"));
    }

    [Fact]
    public void Broken_diff_gives_nothing() => Assert.Empty(ChangedLines.Parse("+++ b\n@@ -x +y @@\n+a\n").SelectMany(l => l.Value));
}
