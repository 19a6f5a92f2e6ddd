namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about services, their data and their security find.</summary>
internal static class WebSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Warning("STD1701", """
            using Microsoft.AspNetCore.Http;

            public static class Store
            {
                public static IResult Answer(IOException e) => Results.Problem(e.Message); /*here*/
            }
            """),
        CodeSnippets.Error("STD1707", """
            using Microsoft.AspNetCore.Cors.Infrastructure;

            public static class Store
            {
                public static void Configure(CorsPolicyBuilder policy) => policy.AllowAnyOrigin(); /*here*/
            }
            """),
        CodeSnippets.Error("STD1710", """
            using Microsoft.AspNetCore.Builder;

            public static class Store
            {
                public static void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1718", """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            public static class Store
            {
                public static void Configure(IServiceCollection services, WebApplication app)
                {
                    services.AddSession(); /*here*/
                    app.MapControllers();
                }
            }
            """),
    ];
}
