namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about requests, permissions, settings and dependencies find.</summary>
internal static class InputSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Warning("STD1020", """
            using Microsoft.Extensions.DependencyInjection;

            public sealed class Store(IServiceProvider provider)
            {
                public TimeProvider Clock() => provider.GetRequiredService<TimeProvider>(); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1612", Request("public Guid Id { get; init; } /*here*/")),
        CodeSnippets.Warning("STD1614", """
            public static class Store
            {
                public const string Connection = "Host=db;Database=orders"; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1702", Request("public int Quantity { get; init; } /*here*/")),
        CodeSnippets.Suggestion("STD1706", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static void Map(WebApplication app) => app.MapPost("/api/v1/a", () => 1).RequireAuthorization(); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1721", """
            using Grpc.Core;

            public sealed class Store : OrdersBase
            {
                public override Task<string> Find(string request, ServerCallContext context) =>
                    throw new RpcException(StatusCode.Unknown); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1801", """
            public sealed class StoreOptions
            {
                public const string Section = "Store";

                public int Port { get; set; } = 8080; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1802", """
            using Microsoft.Extensions.Configuration;

            public sealed class Store(IConfiguration configuration)
            {
                public string? Name => configuration["Store:Name"]; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1803", """
            public static class Store
            {
                public static string? Name => Environment.GetEnvironmentVariable("DB_NAME"); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1805", """
            using Microsoft.Extensions.Options;

            public sealed class DatabaseOptions
            {
                public bool IsReadOnly { get; set; }
            }

            public sealed class Store(IOptionsMonitor<DatabaseOptions> options) /*here*/
            {
                public bool IsReadOnly => options.CurrentValue.IsReadOnly;
            }
            """),
        CodeSnippets.Suggestion("STD1807", """
            public sealed class Store
            {
                public string? Email { get; set; } /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1808", """
            public static class Store
            {
                public const string ApiUrl = "https://pay.shop.internal:8443"; /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1811", """
            public interface IFeatureFlags
            {
                ValueTask<bool> IsEnabledAsync(string flag);
            }

            public static class Store
            {
                public static async Task<bool> AskAsync(IFeatureFlags flags) => await flags.IsEnabledAsync("new-checkout"); /*here*/
            }
            """),
    ];

    /// <summary>Types of packages by their names, which is all that the rules look at.</summary>
    public const string Stubs = """
        namespace Grpc.Core
        {
            public enum StatusCode { Unknown, Internal }

            public class RpcException(StatusCode code) : Exception
            {
                public StatusCode StatusCode => code;
            }
        }

        namespace Microsoft.Extensions.Compliance.Classification
        {
            public abstract class DataClassificationAttribute : Attribute;
        }

        """;

    private static string Request(string member) => $$"""
        using Microsoft.AspNetCore.Builder;

        public sealed record CreateItem
        {
            {{member}}
        }

        public static class Store
        {
            public static void Map(WebApplication app) => app.MapPost("/api/v1/items", (CreateItem item) => item).RequireAuthorization("items.write");
        }
        """;
}
