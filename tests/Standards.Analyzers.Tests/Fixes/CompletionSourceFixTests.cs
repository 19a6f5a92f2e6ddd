using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class CompletionSourceFixTests
{
    [Theory]
    [InlineData(
        "class C { TaskCompletionSource s = new(); }",
        "class C { TaskCompletionSource s = new(TaskCreationOptions.RunContinuationsAsynchronously); }")]
    [InlineData(
        "class C { object s = new TaskCompletionSource<int>(\"a\" /* b */); }",
        "class C { object s = new TaskCompletionSource<int>(\"a\" /* b */, TaskCreationOptions.RunContinuationsAsynchronously); }")]
    [InlineData(
        "class C { object s = new TaskCompletionSource<int>(TaskCreationOptions.None); }",
        "class C { object s = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously); }")]
    [InlineData(
        "class C { object s = new TaskCompletionSource<int>(TaskCreationOptions.LongRunning); }",
        "class C { object s = new TaskCompletionSource<int>(TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously); }")]
    public Task Option_is_passed(string before, string after) =>
        FixTest<CompletionSourceAnalyzer, CompletionSourceFix>.BecomesAsync(before, after);

    [Fact]
    public Task Directive_is_added_where_the_name_is_not_known() => FixTest<CompletionSourceAnalyzer, CompletionSourceFix>.FileBecomesAsync(
        """
        // The licence.
        using System.Xml;

        class C { System.Threading.Tasks.TaskCompletionSource s = new(); }
        """,
        """
        // The licence.
        using System.Threading.Tasks;
        using System.Xml;

        class C { System.Threading.Tasks.TaskCompletionSource s = new(TaskCreationOptions.RunContinuationsAsynchronously); }
        """);

    [Fact]
    public Task Whole_name_is_written_in_a_file_without_directives() => FixTest<CompletionSourceAnalyzer, CompletionSourceFix>.FileBecomesAsync(
        """
        class C { System.Threading.Tasks.TaskCompletionSource s = new(); }
        """,
        """
        class C { System.Threading.Tasks.TaskCompletionSource s = new(System.Threading.Tasks.TaskCreationOptions.RunContinuationsAsynchronously); }
        """);
}
