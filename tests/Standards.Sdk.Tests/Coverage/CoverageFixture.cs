using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Coverage;

/// <summary>A solution of two libraries with tests, built once for all tests of the gate.</summary>
public sealed class CoverageFixture : IDisposable
{
    internal const string Domain = "src/Orders.Domain/Order.cs";

    public CoverageFixture()
    {
        Repository = ScratchRepository.WithLibrary("Orders.Domain").Library("Orders.Api").SolutionHooks();
        Repository.Delete("src/Orders.Domain/Thing.cs")
            .Delete("src/Orders.Api/Thing.cs")
            .Delete("tests/Orders.Domain.Tests/ThingTests.cs")
            .Delete("tests/Orders.Api.Tests/ThingTests.cs");
        Repository.Write(Domain, """
            namespace Orders.Domain;

            /// <summary>An order.</summary>
            public static class Order
            {
                /// <summary>The price.</summary>
                public static int Price(int count, bool isVip)
                {
                    if (isVip)
                    {
                        return count * 8;
                    }

                    return count * 10;
                }

                /// <summary>Pays.</summary>
                [Critical]
                public static string Pay(int amount)
                {
                    if (amount < 0)
                    {
                        return "refused";
                    }

                    return "paid";
                }
            }
            """ + "\n");
        Repository.Write("src/Orders.Domain/CriticalAttribute.cs", """
            using System;

            namespace Orders.Domain;

            /// <summary>Marks what has to be covered whole.</summary>
            [AttributeUsage(AttributeTargets.All)]
            public sealed class CriticalAttribute : Attribute;

            """);
        Repository.Write("src/Orders.Api/Api.cs", """
            namespace Orders.Api;

            /// <summary>The API.</summary>
            public static class Api
            {
                /// <summary>Doubles.</summary>
                public static int Twice(int value) => value * 2;
            }

            """);
        Repository.Write("tests/Orders.Domain.Tests/OrderTests.cs", """
            namespace Orders.Domain.Tests;

            public class OrderTests
            {
                [Fact]
                public void Two_cost_twenty() => Assert.Equal(20, Order.Price(2, false));

                [Fact]
                public void Pays() => Assert.Equal("paid", Order.Pay(1));
            }

            """);
        Repository.Write("tests/Orders.Api.Tests/ApiTests.cs", """
            namespace Orders.Api.Tests;

            public class ApiTests
            {
                [Fact]
                public void Twice() => Assert.Equal(4, Api.Twice(2));
            }

            """);
        Repository.Solution("All.slnx").Commit();
        First = Repository.Run("test", "All.slnx").Reported(Repository.Reports);
        Cobertura = Repository.Read("artifacts/standards/coverage/coverage.cobertura.xml");
        Markdown = Repository.Read("artifacts/standards/coverage/coverage.md");
    }

    internal ScratchRepository Repository { get; }

    internal BuildResult First { get; }

    /// <summary>What the first run wrote; others write over it.</summary>
    internal string Cobertura { get; }

    internal string Markdown { get; }

    public void Dispose() => Repository.Dispose();
}
