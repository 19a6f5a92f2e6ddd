using Standards.Analyzers.Telemetry;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Telemetry;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class SpanFailureFixTests
{
    [Fact]
    public Task Span_is_told() => FixTest<SpanFailureAnalyzer, SpanFailureFix>.BecomesAsync(
        """
        using System.Diagnostics;
        class C
        {
            void M(ActivitySource s)
            {
                using var span = s.StartActivity("a");
                try
                {
                    M(s);
                }
                catch (IOException)
                {
                    // why
                    throw;
                }
            }
        }
        """,
        """
        using System.Diagnostics;
        class C
        {
            void M(ActivitySource s)
            {
                using var span = s.StartActivity("a");
                try
                {
                    M(s);
                }
                catch (IOException e)
                {
                    span?.AddException(e);
                    span?.SetStatus(ActivityStatusCode.Error);
                    // why
                    throw;
                }
            }
        }
        """);
}
