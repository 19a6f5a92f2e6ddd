namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about endpoints, configuration and security find.</summary>
internal static class ServiceSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Error("STD1700", """
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static IResult Answer() => Results.BadRequest("no name"); /*here*/
            }
            """),
        Mapped("STD1703", "app.MapGet(\"/api/v1/a\", (System.Data.Common.DbCommand command) => command.ExecuteNonQuery()).RequireAuthorization(); /*here*/"),
        Mapped("STD1704", "app.MapGet(\"/api/v1/a\", () => 1); /*here*/"),
        Mapped("STD1705", "app.MapGet(\"/api/v1/a\", () => 1).AllowAnonymous(); /*here*/"),
        CodeSnippets.Warning("STD1708", """
            using Microsoft.AspNetCore.Identity;

            public static class Store
            {
                public static void Set(PasswordOptions password) => password.RequiredLength = 8; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1709", """
            using Microsoft.AspNetCore.Authentication.Cookies;

            public static class Store
            {
                public static void Set(CookieAuthenticationOptions cookie) => cookie.ExpireTimeSpan = TimeSpan.FromDays(30); /*here*/
            }
            """),
        Mapped("STD1711", "app.MapGet(\"/api/v1/a\", (System.Data.Common.DbDataSource data) => data.ConnectionString.Length).RequireAuthorization(); /*here*/"),
        CodeSnippets.Warning("STD1712", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static RouteHandlerBuilder RequireIdempotency(this RouteHandlerBuilder builder) => builder;

                public static void Map(WebApplication app)
                {
                    app.MapPost("/api/v1/a", () => 1).RequireAuthorization().RequireIdempotency();
                    app.MapPost("/api/v1/b", () => 1).RequireAuthorization(); /*here*/
                }
            }
            """),
        Mapped("STD1713", "app.MapGet(\"/api/v1/get-orders\", () => 1).RequireAuthorization(); /*here*/"),
        Mapped("STD1714", "app.MapGet(\"/orders\", () => 1).RequireAuthorization(); /*here*/") with { Level = "error" },
        CodeSnippets.Warning("STD1800", """
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            public static class Store
            {
                public static void Configure(IServiceCollection services, IConfiguration configuration) => services.Configure<Mail>(configuration); /*here*/
            }

            public sealed class Mail
            {
                public int Port { get; set; }
            }
            """),
        CodeSnippets.Warning("STD1804", """
            using Microsoft.Extensions.Configuration;

            public static class Store
            {
                public static void Configure(IConfigurationBuilder builder) => builder.AddEnvironmentVariables().AddJsonFile("a.json"); /*here*/
            }
            """),
        CodeSnippets.Error("STD1806", "public sealed record Store(string User, string Password); /*here*/"),
        CodeSnippets.Warning("STD1809", """
            public static class Store
            {
                public static Task<string> ReadAsync(HttpClient client, CancellationToken cancellationToken) =>
                    client.GetStringAsync("http://stock.shop.net/items", cancellationToken); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1810", """
            using Microsoft.AspNetCore.Html;

            public static class Store
            {
                public static HtmlString Show(string name) => new(name); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1812", """
            public static class Store
            {
                public static int Bucket(string user) => user.GetHashCode(StringComparison.Ordinal) % 100; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1813", """
            using System.Xml;

            public static class Store
            {
                public static void Open(XmlDocument document) => document.XmlResolver = new XmlUrlResolver(); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1814", """
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static void Keep(HttpResponse response, string id) => response.Cookies.Append("cart", id); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1815", """
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static void Go(HttpContext context) => context.Response.Redirect(context.Request.Query["to"].ToString()); /*here*/
            }
            """),
    ];

    private static Snippet Mapped(string id, string statement) => CodeSnippets.Warning(id, $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        public static class Store
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }
        }
        """);
}
