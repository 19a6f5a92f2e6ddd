using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Coverage;

/// <summary>However the tests of a repository are started, both gates follow and say the same.</summary>
public sealed class TestWaysTests
{
    private const string Project = "tests/Orders.Core.Tests";

    // The body of an asynchronous method, of a local function, of a lambda and of an iterator: classes of their own for the runtime and lines of one file.
    private const string Code = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        namespace Orders.Core;

        /// <summary>Sums.</summary>
        public static class Sum
        {
            /// <summary>Of all.</summary>
            public static async Task<int> OfAsync(IEnumerable<int> values)
            {
                static int Twice(int value)
                {
                    return value * 2;
                }

                await Task.Yield();
                return Positive(values).Select(v =>
                {
                    return Twice(v);
                }).Sum();
            }

            /// <summary>Of none.</summary>
            public static int None(int value)
            {
                value++;
                value++;
                value++;
                value++;
                value++;
                return value;
            }

            private static IEnumerable<int> Positive(IEnumerable<int> values)
            {
                foreach (var value in values)
                {
                    yield return value;
                }
            }
        }

        """;

    [Fact]
    public void Solution_project_and_runs_without_a_build_end_with_the_same_verdict()
    {
        using var repository = ScratchRepository.WithLibrary().SolutionHooks();
        repository.Delete("src/Orders.Core/Thing.cs").Delete($"{Project}/ThingTests.cs").Write("src/Orders.Core/Sum.cs", Code);
        repository.Write($"{Project}/SumTests.cs", """
            namespace Orders.Core.Tests;

            public class SumTests
            {
                [Fact]
                public async Task Of_two() => Assert.Equal(6, await Sum.OfAsync([1, 2]));

                [Fact(Skip = " ")]
                public void Of_none() { }
            }

            """);
        repository.Solution("All.sln").Solution("All.slnx").Commit();

        foreach (string[] way in (string[][])[["All.sln"], ["All.slnx", "--no-build"], [$"{Project}/Orders.Core.Tests.csproj"], [Project, "--no-build"]])
        {
            var result = repository.Run(["test", .. way]).Failed();

            Assert.Equal(
                ["STD6001 warning tests/Orders.Core.Tests/SumTests.cs(8,5)", "STD6100 error (0,0)", "STD6102 error (0,0)"],
                result.Diagnostics().Select(d => d.Place).Where(p => p.StartsWith("STD6", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Contains("error STD6100: line coverage of the solution is ", result.Output, StringComparison.Ordinal);
            Assert.Contains(
                " % (16 of 24), below 80 %. Cover 4 more lines; most are missing in src/Orders.Core/Sum.cs: 27-34.", result.Output, StringComparison.Ordinal);
            Assert.Equal((1, 1), (result.Executions("CheckCoverage"), result.Executions("CheckTests")));
        }
    }
}
