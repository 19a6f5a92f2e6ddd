using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Locks;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LockTargetFixTests
{
    [Fact]
    public Task Type_gets_a_lock_of_its_own() => FixTest<LockTargetAnalyzer, LockTargetFix>.BecomesAsync(
        """
        sealed class C
        {
            private int _a;

            // A comment.
            public void M()
            {
                lock (this) // a
                {
                    _a++;
                }
            }

            public void N()
            {
                lock (this) { _a--; }
            }
        }
        """,
        """
        sealed class C
        {
            private readonly Lock _gate = new();
            private int _a;

            // A comment.
            public void M()
            {
                lock (_gate) // a
                {
                    _a++;
                }
            }

            public void N()
            {
                lock (_gate) { _a--; }
            }
        }
        """);

    [Theory]
    [InlineData(
        "class C { private object _a = new(); void M() { lock (_a) { } lock (_a) { } } }",
        "class C { private readonly object _a = new(); void M() { lock (_a) { } lock (_a) { } } }")]
    public Task Field_becomes_readonly(string before, string after) =>
        FixTest<LockTargetAnalyzer, LockTargetFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("public class C { void M() { lock (this) { } } }")]
    [InlineData("sealed class C { void M() { lock (this) { Monitor.PulseAll(this); } } }")]
    [InlineData("sealed class C { void M() { lock (this) { } } } class D { void M(C c) { lock (c) { } } }")]
    [InlineData("class C { private object _a = new(); void M() { lock (_a) { _a = new(); } } }")]
    [InlineData("class C { void M() { lock (typeof(C)) { } } }")]
    public Task It_is_not_offered_where_others_may_hold_the_lock(string source) =>
        FixTest<LockTargetAnalyzer, LockTargetFix>.IsNotOfferedAsync(source);
}
