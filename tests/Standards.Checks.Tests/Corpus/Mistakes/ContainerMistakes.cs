namespace Standards.Checks.Tests.Corpus;

/// <summary>Of Dockerfiles.</summary>
internal static class ContainerMistakes
{
    private const string File = "cmd/Orders.Api/Dockerfile";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(File, "COPY publish/ /app", "COPPY publish/ /app"),
        new(File, "USER 1654", "USER root"),
        new(File, "USER 1654", "USER app"),
        new(File, "10.0.0-noble-chiseled", "latest"),
        new(File, "10.0.0-noble-chiseled", "10.0-noble-chiseled"),
        new(File, "COPY publish/ /app", "ENV DB_PASSWORD=tiger-4711\nCOPY publish/ /app"),
        new(File, "COPY publish/ /app", "ARG NUGET_TOKEN\nCOPY publish/ /app"),
        new(File, "dotnet/aspnet:10.0.0-noble-chiseled", "dotnet/sdk:10.0.100-noble"),
        new(File, """["dotnet", "/app/Orders.Api.dll"]""", "dotnet /app/Orders.Api.dll"),
        new(File, "USER 1654", "EXPOSE 5000\nUSER 1654"),
        new(File, "COPY publish/ /app", "COPY . .\nRUN dotnet restore"),
        new(File, "COPY publish/ /app", "ADD https://example.com/publish.tar.gz /app"),
        new(File, "FROM mcr", "FROM mcr.microsoft.com/dotnet/sdk:9.0.100 AS build\nFROM mcr"),
        new("standards.yml", "documents:\n", "containers:\n  registries: [ghcr.io/acme]\ndocuments:\n"),
        // Nobody asks for its health: neither the image itself nor who deploys it.
        new(File, "USER 1654", "EXPOSE 8080\nUSER 1654")
        {
            IsAlone = true,
            Also = Without(
                "deploy/docker/compose.yaml",
                "deploy/kubernetes/deployment.yml",
                "deploy/kubernetes/horizontal-pod-autoscaler.yml",
                "deploy/kubernetes/kustomization.yml",
                "deploy/kubernetes/network-policy.yml", "deploy/kubernetes/pod-disruption-budget.yml", "deploy/kubernetes/service-account.yml",
                "deploy/kubernetes/service.yml"),
        },
        Image("pipe", "RUN curl -fsSL https://example.com/install.sh | sh"),
        Image("add", "ADD publish/ /app"),
        Image("folder", "WORKDIR app"),
        Image("twice", "CMD [\"/app/Orders.Worker.dll\"]\nCMD [\"/app/Orders.Api.dll\"]"),
        Image("answer", "RUN --mount=type=cache,target=/var/lib/apt apt-get install curl"),
        Image("lists", "RUN apk add tzdata"),
        Image("effect", "RUN mkdir /app && cd /app"),
        Image("itself", "COPY --from=0 /app /app"),
        new("compose.yml", "", "services:\n  db:\n    image: postgres:latest\n"),
    ];

    private static Mistake Image(string name, string line) =>
        new($"deploy/docker/{name}.Dockerfile", "", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0.0-noble-chiseled\nUSER 1654\n{line}\n");

    private static Mistake? Without(params ReadOnlySpan<string> files) =>
        files.IsEmpty ? null : new(files[0], "", null) { Also = Without(files[1..]) };
}
