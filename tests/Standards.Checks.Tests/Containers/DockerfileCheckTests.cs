using System.Globalization;
using Standards.Checks.Models.Images;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

public sealed class DockerfileCheckTests
{
    private const string Aspnet = "mcr.microsoft.com/dotnet/aspnet:10.0.3-noble-chiseled";

    private const string Good = """
        # syntax=docker/dockerfile:1
        ARG TAG=10.0.3-noble-chiseled
        FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
        WORKDIR /src
        COPY Directory.Packages.props *.slnx ./
        RUN dotnet restore --locked-mode
        COPY . .
        RUN --mount=type=secret,id=nuget_token,env=NUGET_TOKEN dotnet publish -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:${TAG}
        COPY --from=build /app /app
        EXPOSE 8080 9090/tcp
        ENTRYPOINT ["dotnet", "/app/Orders.Api.dll"]
        """;

    [Theory]
    [InlineData(Good)]
    [InlineData("FROM " + Aspnet + "\nCMD [\"a\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0.3\nUSER $APP_UID\nCMD [\"a\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime-deps:10.0.3-azurelinux3.0-distroless\nCMD [\"a\"]")]
    [InlineData("FROM scratch\nCOPY a /\nUSER 65532\nENTRYPOINT [\"/a\"]")]
    [InlineData("FROM scratch\nCOPY a /")]
    [InlineData("FROM orders-base\nCMD [\"a\"]")]
    [InlineData("FROM golang:1.24.1\nUSER 5\nENTRYPOINT [\"/build.sh\"]")]
    [InlineData("FROM microsoft/windowsservercore:10.0.14393.2\nENTRYPOINT a.exe")]
    [InlineData("FROM acme.io/base:1.2.3\nENTRYPOINT [\"/a\"]")]
    [InlineData("FROM debian:12.5\nRUN --mount=type=cache,target=/a apt-get install -y gosu\nENTRYPOINT [\"/entrypoint.sh\"]")]
    [InlineData("FROM postgres:17.2\nCMD [\"postgres\"]")]
    [InlineData("FROM gcr.io/distroless/static:nonroot@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nENTRYPOINT [\"/a\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0.3-nanoserver-ltsc2022\nENTRYPOINT dotnet a.dll")]
    [InlineData("FROM $BASE\nCMD [\"a\"]")]
    [InlineData("FROM a:1.2.3\nUSER ${ID}\nCMD [\"a\"]")]
    [InlineData("FROM a:1.2.3\nARG ID=5\nUSER ${ID}:${ID}\nCMD [\"a\"]")]
    [InlineData("FROM acme/a:1.2.3\nCMD exec java -jar a.jar")]
    [InlineData(
        "FROM a:1.2.3\nENV TOKENIZERS_PARALLELISM=x TOKEN_URL=https://a PASSWORD_FILE=/run/secrets/a MAX_TOKEN=4 API_KEY= SECRET=$SECRET DB_PASSWORD=changeme\n"
            + "ARG PUBLIC_KEY_TOKEN=b77a5c561934e089")]
    [InlineData("FROM {{ base }}\nUSER root\nCMD a")]
    [InlineData("# syntax=acme/other:1\nINCLUDE a\nFROM a")]
    [InlineData("{% if a %}\nFROM a\n{% endif %}")]
    [InlineData("FROM a:1.2.3\nADD a.tar.gz /a\nADD https://github.com/a/b.git#v1 /b\nADD --checksum=sha256:00 https://a/b /c")]
    [InlineData("FROM a:1.2.3 AS x\nFROM b:1.2.3\nCOPY --from=x / /\nCOPY --from=0 / /\nCOPY --from=context / /")]
    [InlineData("FROM a:1.2.3\nCOPY . .\nRUN --mount=type=cache,target=/x npm ci")]
    [InlineData("FROM acme/a:1.2.3\nENTRYPOINT [\"/bin/sh\", \"-c\", \"migrate && exec dotnet a.dll\"]")]
    [InlineData("FROM acme/a:1.2.3\nENTRYPOINT [\"/bin/sh\", \"/start.sh\", \"-c\"]")]
    [InlineData("FROM acme/a:1.2.3\nCMD [\"bash\"]")]
    [InlineData(
        "FROM " + Aspnet + "\nRUN --mount=type=cache,target=/a apk add --virtual .build-deps gcc && make && apk del .build-deps\nCMD [\"dotnet\", \"a.dll\"]")]
    [InlineData(
        "FROM " + Aspnet + "\nRUN --mount=type=cache,target=/a apt-get install -y libgcc-s1 gcc-14-base dotnet-runtime-10.0\nCMD [\"dotnet\", \"a.dll\"]")]
    [InlineData("FROM " + Aspnet + "\nRUN ./dotnet-install.sh --runtime aspnetcore\nCMD [\"dotnet\", \"a.dll\"]")]
    [InlineData("FROM debian:12.5\nUSER 5\nRUN --mount=type=cache,target=/a apt-get install -y gcc\nENTRYPOINT [\"./start.sh\"]")]
    [InlineData("FROM debian:12.5\nUSER 5\nRUN --mount=type=cache,target=/a apt-get install -y gcc\nCMD [\"bash\"]")]
    [InlineData("FROM debian:12.5 AS build\nRUN apt-get install -y gcc\nFROM debian:12.5\nUSER 5\nCOPY --from=build /app /app\nCMD [\"/app/orders\"]")]
    public void Good_file_has_no_finding(string text) => Assert.Equal("", Check(text));

    [Theory]
    [InlineData(
        "FROM a:1.2.3\nCOPPY a b",
        "STD9100 (2,1) 'COPPY' is no instruction of a Dockerfile. Write 'COPY'.")]
    [InlineData(
        "FROM a:1.2.3\nRUN a &&\n  b",
        "STD9100 (3,3) 'b' is no instruction of a Dockerfile. Write an instruction such as 'RUN' in front of it, or end the line above "
            + "with the escape character.")]
    [InlineData("# nothing\n", "STD9100 (1,1) the Dockerfile has no FROM. Write 'FROM' with the base image as its first instruction.")]
    [InlineData(
        "RUN a\nFROM b:1.2.3", "STD9100 (1,1) RUN stands in front of the first FROM. Write 'FROM' with the base image above it; only ARG may stand there.")]
    [InlineData("FROM a b", "STD9100 (1,1) 'FROM a b' is no image, or an image and 'AS' with a name. Write 'FROM image' or 'FROM image AS name'.")]
    [InlineData("FROM a:1.2.3\nRUN <<EOF\nb", "STD9100 (2,5) the here-document '<<EOF' is not closed. Write 'EOF' alone in the line behind its text.")]
    [InlineData(
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0.3\nENTRYPOINT [\"a\"]",
        "STD9101 (1,1) the image runs as root: its last stage has no USER, and 'mcr.microsoft.com/dotnet/aspnet:10.0.3' starts as root. Write 'USER "
            + "$APP_UID' in front of ENTRYPOINT.")]
    [InlineData(
        "FROM nginx:1.27.4\nCOPY a /b",
        "STD9101 (1,1) the image runs as root: its last stage has no USER, and 'nginx:1.27.4' starts as root. Write 'USER 1654' in front of ENTRYPOINT, and "
            + "let that user own the folders that are written to.")]
    [InlineData(
        "FROM a:1.2.3\nUSER 5\nUSER 0:0\nCMD [\"a\"]",
        "STD9101 (3,1) the image runs as root: its last USER is '0'. Write 'USER 1654' in front of ENTRYPOINT, and let that user own the "
            + "folders that are written to.")]
    [InlineData(
        "FROM a:1.2.3 AS b\nUSER root\nFROM b\nCMD [\"a\"]",
        "STD9101 (2,1) the image runs as root: its last USER is 'root'. Write 'USER 1654' in front of ENTRYPOINT, and let that user own the "
            + "folders that are written to.")]
    [InlineData(
        "FROM a:1.2.3\nUSER node",
        "STD9102 (2,1) the user 'node' is a name, of which Kubernetes cannot tell whether it is root. Write its number, such as 'USER 1654'.")]
    [InlineData(
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0.3\nUSER app",
        "STD9102 (2,1) the user 'app' is a name, of which Kubernetes cannot tell whether it is root. Write 'USER $APP_UID', which is 1654.")]
    [InlineData(
        "FROM nginx\nUSER 5",
        "STD9103 (1,6) 'nginx' has no tag, so that each build may take another image. Write the tag of one release, or '@sha256:' and the digest that 'docker "
            + "buildx imagetools inspect nginx' shows.")]
    [InlineData(
        "ARG T=latest\nFROM --platform=linux/amd64 b/a:${T} AS b",
        "STD9103 (2,29) the tag 'latest' of 'b/a' says no version, so that each build may take another image. Write the tag of one release, or '@sha256:' and "
            + "the digest that 'docker buildx imagetools inspect b/a:latest' shows.")]
    [InlineData(
        "FROM a:1.2.3\nCOPY --from=b/c:stable-slim / /",
        "STD9103 (2,1) the tag 'stable-slim' of 'b/c' says no version, so that each build may take another image. Write the tag of one release, or '@sha256:' "
            + "and the digest that 'docker buildx imagetools inspect b/c:stable-slim' shows.")]
    [InlineData(
        "FROM b/a:10.0\nFROM b/a:10.0",
        "STD9104 (1,6) the tag '10.0' of 'b/a' moves with its releases. Write the tag of one release, or '@sha256:' and the digest that 'docker buildx "
            + "imagetools inspect b/a:10.0' shows.")]
    [InlineData(
        "FROM a:1.2.3\nENV A=1 \\\n  DB_PASSWORD=tiger-4711",
        "STD9105 (3,3) ENV 'DB_PASSWORD' holds a secret, which everybody reads who has the image. Remove it, change the secret, and give it when the container "
            + "starts; what the build needs comes with 'RUN --mount=type=secret,id=db_password'.")]
    [InlineData(
        "ARG apiKey=9f86d081\nFROM a:1.2.3",
        "STD9105 (1,5) ARG 'apiKey' holds a secret, which everybody reads who has the image. Remove it, change the secret, and give it when the container "
            + "starts; what the build needs comes with 'RUN --mount=type=secret,id=apikey'.")]
    [InlineData(
        "FROM a:1.2.3\nENV SECRET_KEY tiger 4711",
        "STD9105 (2,5) ENV 'SECRET_KEY' holds a secret, which everybody reads who has the image. Remove it, change the secret, and give it when the container "
            + "starts; what the build needs comes with 'RUN --mount=type=secret,id=secret_key'.")]
    [InlineData(
        "FROM a:1.2.3\nARG NPM_TOKEN",
        "STD9106 (2,5) the build argument 'NPM_TOKEN' is for a secret, which stays in the history of the image. Remove it, write 'RUN "
            + "--mount=type=secret,id=npm_token,env=NPM_TOKEN' where it is needed, and build with '--secret id=npm_token'.")]
    [InlineData(
        "FROM mcr.microsoft.com/dotnet/sdk:10.0.401\nUSER 5\nCMD [\"dotnet\", \"a.dll\"]",
        "STD9107 (1,1) the last stage is built on 'mcr.microsoft.com/dotnet/sdk:10.0.401', which has compilers and tools that nothing needs at run time. Name "
            + "this stage 'AS build', and add a stage on 'mcr.microsoft.com/dotnet/aspnet:10.0' that takes the published files with 'COPY --from=build'.")]
    [InlineData(
        "FROM golang:1.24.1\nUSER 5\nRUN go build\nCMD [\"a\"]",
        "STD9107 (1,1) the last stage is built on 'golang:1.24.1', which has compilers and tools that nothing needs at run time. Name this stage 'AS build', "
            + "and add a stage on a smaller image that takes the files which run with 'COPY --from=build'.")]
    [InlineData(
        "FROM acme/a:1.2.3\nENTRYPOINT dotnet \"Orders Api.dll\"",
        """STD9108 (2,1) ENTRYPOINT is written for a shell, which keeps SIGTERM from the process. Write 'ENTRYPOINT ["dotnet", "Orders Api.dll"]'.""")]
    [InlineData(
        "FROM acme/a:1.2.3\nCMD a && b",
        """STD9108 (2,1) CMD is written for a shell, which keeps SIGTERM from the process. Write 'exec' in front of the last command, or put the line into a """
            + """script and write 'CMD ["/app/start.sh"]'.""")]
    [InlineData(
        "FROM acme/a:1.2.3\nENTRYPOINT [\"/bin/sh\", \"-c\", \"dotnet Orders.Api.dll\"]",
        "STD9108 (2,1) ENTRYPOINT starts a shell, which keeps SIGTERM from the process. Write the program itself, 'dotnet "
            + "Orders.Api.dll', as a list of words.")]
    [InlineData(
        "FROM acme/a:1.2.3\nCMD [\"bash\", \"-lc\", \"migrate && dotnet a.dll\"]",
        "STD9108 (2,1) CMD starts a shell, which keeps SIGTERM from the process. Write 'exec' in front of the last command, which then takes the place of "
            + "the shell.")]
    [InlineData(
        "FROM acme/a:1.2.3\nENTRYPOINT [\"sh\", \"-c\"]\nCMD [\"dotnet a.dll\"]",
        "STD9108 (2,1) ENTRYPOINT starts a shell, which keeps SIGTERM from the process. Write the program itself, 'dotnet a.dll', as a list of words.")]
    [InlineData(
        "FROM " + Aspnet + "\nUSER 5\nRUN --mount=type=cache,target=/a apt-get update \\\n"
            + " && apt-get install -y --no-install-recommends dotnet-sdk-10.0\nENTRYPOINT [\"/app/orders\"]",
        "STD9107 (3,1) the last stage installs the package 'dotnet-sdk-10.0', which nothing needs at run time. Install it in a stage "
            + "'AS build', compile there, "
            + "and take the files which run with 'COPY --from=build'.")]
    [InlineData(
        "FROM debian:12.5\nUSER 5\nRUN --mount=type=cache,target=/a apt install build-essential=12.9 -y\nCMD [\"/app/orders\"]",
        "STD9107 (3,1) the last stage installs the package 'build-essential=12.9', which nothing needs at run time. Install it in a stage 'AS build', compile "
            + "there, and take the files which run with 'COPY --from=build'.")]
    [InlineData(
        "FROM alpine:3.20.1\nUSER 5\nRUN apk add --no-cache dotnet10-sdk\nCMD [\"dotnet\", \"a.dll\"]",
        "STD9107 (3,1) the last stage installs the package 'dotnet10-sdk', which nothing needs at run time. Install it in a stage 'AS build', compile there, "
            + "and take the files which run with 'COPY --from=build'.")]
    [InlineData(
        "FROM debian:12.5\nUSER 5\nRUN ./dotnet-install.sh --channel 10.0\nCMD [\"dotnet\", \"a.dll\"]",
        "STD9107 (3,1) the last stage installs the .NET SDK, which nothing needs at run time. Install it in a stage 'AS build', compile there, and take the "
            + "files which run with 'COPY --from=build'.")]
    [InlineData(
        "FROM a:1.2.3\nCOPY . .\nRUN dotnet restore",
        "STD9110 (2,1) the sources are copied before 'dotnet restore', so that every change restores all packages again. Copy the files that name the packages "
            + "first, restore, and copy the sources behind it.")]
    [InlineData(
        "FROM " + Aspnet + "\nEXPOSE 8080 80/tcp",
        "STD9112 (2,13) the image exposes 80, and containers listen on 8080 and show metrics on 9090. Write 'EXPOSE 8080', and let ASPNETCORE_HTTP_PORTS be "
            + "8080, which images of .NET set.")]
    [InlineData(
        "FROM a:1.2.3\nADD https://example.com/tool.tar.gz /opt/",
        "STD9113 (2,1) ADD takes 'https://example.com/tool.tar.gz' as it is on the day of the build. Write 'ADD --checksum=sha256:' with the hash "
            + "that its publisher names.")]
    public void Bad_file_is_found(string text, string expected) => Assert.Equal(expected, Check(text));

    [Theory]
    [InlineData("FROM mcr.microsoft.com/a:1.2.3\nCOPY --from=ghcr.io/acme/b:1.2.3 / /\nFROM scratch", "")]
    [InlineData(
        "FROM a:1.2.3",
        "STD9111 (1,6) 'a:1.2.3' comes from 'docker.io', and the policy allows mcr.microsoft.com and ghcr.io/acme. Use an image of an allowed registry, or add "
            + "'docker.io/library/a' to 'containers.registries' in standards.yml.")]
    public void Registry_is_judged_by_the_policy(string text, string expected) =>
        Assert.Equal(expected, Check(text, new Policy().With(new ContainerPolicy { Registries = ["mcr.microsoft.com", "ghcr.io/acme"] })));

    [Theory]
    [InlineData("Dockerfile.dev")]
    [InlineData("src/e2e-tests.Dockerfile")]
    public void Image_for_developers_may_run_as_root(string path)
    {
        using var repository = new TestRepository().With(path, "FROM nginx:1.27.4\nCMD nginx");

        Assert.Empty(repository.Run(new DockerfileCheck()));
    }

    [Theory]
    [InlineData("Dockerfile", true)]
    [InlineData("deploy/docker/api.Dockerfile", true)]
    [InlineData("src/Dockerfile.api", true)]
    [InlineData("Containerfile", true)]
    [InlineData("Dockerfile.dockerignore", false)]
    [InlineData("Dockerfile.j2", false)]
    [InlineData("DockerfileReader.cs", false)]
    [InlineData("tests/Dockerfile", false)]
    [InlineData("src/Orders.Tests/Dockerfile", false)]
    [InlineData("vendor/a/Dockerfile", false)]
    [InlineData(".devcontainer/Dockerfile", false)]
    [InlineData("a/testdata/Dockerfile", false)]
    public void Files_of_the_product_are_read(string path, bool expected)
    {
        using var repository = new TestRepository().With(path, "FROM nginx:latest");

        Assert.Equal(expected, repository.Run(new DockerfileCheck()).Count > 0);
    }

    private static string Check(string text, Policy? policy = null)
    {
        using var repository = new TestRepository().With("Dockerfile", text);
        return string.Join(
            '\n',
            repository
                .Run(new DockerfileCheck(), policy)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} ({f.Line},{f.Column}) {f.Text}")));
    }
}
