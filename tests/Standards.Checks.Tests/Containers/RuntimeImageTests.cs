using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

/// <summary>What the last stage is built on and installs: STD9107.</summary>
public sealed class RuntimeImageTests
{
    private const string Aspnet = "mcr.microsoft.com/dotnet/aspnet:10.0.3";
    private const string StartsDotnet = "CMD [\"dotnet\", \"Agent.dll\"]";
    private const string Script = "https://dot.net/v1/dotnet-install.sh";

    [Theory]
    [InlineData("FROM --platform=linux/amd64 docker.io/library/golang:1.23.2\nRUN CGO_ENABLED=0 go install ./cmd/a\nENTRYPOINT [\"/go/bin/a\"]")]
    [InlineData("FROM registry.example.com/hub/golang:1.23.2\nENTRYPOINT [\"/app/a\"]")]
    [InlineData("FROM maven:3.9.9\nRUN mvn -B -o package -DskipTests\nENTRYPOINT [\"java\", \"-jar\", \"target/a.jar\"]")]
    [InlineData("FROM gradle:8.10.2\nCOPY a.jar .\nENTRYPOINT [\"java\", \"-jar\", \"a.jar\"]")]
    [InlineData("FROM rust:1.80.1\nWORKDIR /app\nCMD [\"cargo\", \"run\", \"--release\"]")]
    [InlineData("FROM gcc:14.2.0\nCMD [\"./server\"]")]
    [InlineData("FROM buildpack-deps:bookworm-20240812\nCMD [\"/usr/src/app/server\"]")]
    [InlineData("FROM mirror.example.com/dotnet/sdk:10.0.401\nENTRYPOINT [\"dotnet\", \"a.dll\"]")]
    [InlineData("FROM bitnami/dotnet-sdk:10.0.1\nENTRYPOINT [\"tini\", \"--\"]\nCMD [\"dotnet\", \"a.dll\"]")]
    public void Image_for_building_is_STD9107(string text) => Assert.Contains("the last stage is built on", Check(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM golang:1.23.2\nRUN go install example.com/tool@v1\nENTRYPOINT [\"tool\"]")]
    [InlineData("FROM maven:3.9.9\nENTRYPOINT [\"mvn\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0.401\nENTRYPOINT [\"dotnet\", \"format\"]")]
    [InlineData("FROM node:22.9.0\nRUN npm run build\nCMD [\"node\", \"server.js\"]")]
    [InlineData("FROM python:3.12.6\nCMD [\"python\", \"-m\", \"a\"]")]
    [InlineData("FROM swift:5.10.1-slim\nCMD [\"/app/a\"]")]
    [InlineData("FROM buildpack-deps:bookworm-curl\nCMD [\"/app/a\"]")]
    [InlineData("FROM eclipse-temurin:21.0.4_7-jre\nCMD [\"java\", \"-jar\", \"a.jar\"]")]
    public void Image_for_running_and_for_a_pipeline_is_silent(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("FROM python:3.12.6", "apt-get install -y ca-certificates build-essential", "CMD [\"python\", \"-m\", \"ocr\"]", "build-essential")]
    [InlineData("FROM " + Aspnet, "curl https://deb.nodesource.com/setup_20.x | bash - && apt-get install -y nodejs npm", StartsDotnet, "nodejs")]
    [InlineData("FROM " + Aspnet, "apk add npm", StartsDotnet, "npm")]
    [InlineData("FROM a/ubi:9.4.1", "microdnf -y install --setopt=a=0 gcc-c++ make && microdnf clean all", "ENTRYPOINT [\"/opt/a/b\"]", "gcc-c++")]
    [InlineData("FROM a/b:1.2.3", "dnf groupinstall -y 'Development Tools'", "CMD [\"/app/a\"]", "Development")]
    [InlineData("FROM a/b:1.2.3", "zypper --non-interactive install -t pattern devel_basis", "CMD [\"/app/a\"]", "devel_basis")]
    [InlineData("FROM a/b:1.2.3", "yum install -y java-21-openjdk-devel", "CMD [\"java\", \"-jar\", \"a.jar\"]", "java-21-openjdk-devel")]
    [InlineData("FROM a/b:1.2.3", "apk add --no-cache clang19", "CMD [\"./a\"]", "clang19")]
    [InlineData("FROM a/b:1.2.3", "apt-get install -y cmake && apt-get autoremove -y", "CMD [\"./a\"]", "cmake")]
    [InlineData("FROM a/b:1.2.3", "apt-get install -y golang-1.23-go && apt-get purge -y curl", "CMD [\"./a\"]", "golang-1.23-go")]
    public void Installed_build_tool_is_STD9107(string from, string run, string start, string package) =>
        Assert.Contains($"the last stage installs the package '{package}'", Check($"{from}\nRUN {run}\n{start}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("curl -sSL " + Script + " | bash -s -- --channel 10.0 --install-dir /usr/share/dotnet", "the .NET SDK")]
    [InlineData("bash <(curl -sSL " + Script + ") --channel 10.0", "the .NET SDK")]
    [InlineData("curl -o dotnet-install.sh " + Script + " && chmod +x dotnet-install.sh && ./dotnet-install.sh --channel 10.0", "the .NET SDK")]
    [InlineData("wget " + Script + " && sudo bash dotnet-install.sh --jsonfile global.json", "the .NET SDK")]
    [InlineData("curl https://sh.rustup.rs | sh -s -- -y", "the Rust compiler")]
    [InlineData("curl -L https://go.dev/dl/go1.23.1.linux-amd64.tar.gz | tar -C /usr/local -xz", "the Go compiler")]
    public void Downloaded_compiler_is_STD9107(string run, string name) =>
        Assert.Contains($"the last stage installs {name},", Check($"FROM a/b:1.2.3\nRUN {run}\n{StartsDotnet}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("curl -sSL " + Script + " | bash -s -- --channel 10.0 --runtime aspnetcore")]
    [InlineData("bash <(curl -sSL " + Script + ") --runtime dotnet")]
    [InlineData("curl -o dotnet-install.sh " + Script)]
    [InlineData("sudo curl -o dotnet-install.sh " + Script + " && rm dotnet-install.sh")]
    [InlineData("apt-get install -y curl unzip libgcc-s1 libstdc++6 openjdk-21-jre-headless python3-dev libpq-dev")]
    [InlineData("apt-get install -y gcc && pip install a && apt-get purge -y --auto-remove gcc")]
    [InlineData("apt-get install -y $TOOLS gcc && make && apt-get purge -y --auto-remove $TOOLS")]
    [InlineData("curl https://sh.rustup.rs | sh -s -- -y && cargo build && rm -rf /root/.cargo/ /root/.rustup")]
    [InlineData("apt-get install -y nodejs")]
    [InlineData("echo gcc make > make-report")]
    public void Runtime_and_what_is_removed_again_is_silent(string run) => Assert.Empty(Check($"FROM a/b:1.2.3\nRUN {run}\n{StartsDotnet}"));

    [Theory]
    [InlineData("FROM a/b:1.2.3\nRUN apk add nodejs npm\nCMD [\"node\", \"server.js\"]")]
    [InlineData("FROM a/b:1.2.3\nRUN apt-get install -y gcc\nENTRYPOINT [\"/entrypoint.sh\"]")]
    [InlineData("FROM a/b:1.2.3\nRUN apt-get install -y gcc\nCMD [\"gcc\"]")]
    [InlineData("FROM a/b:1.2.3\nRUN apt-get install -y gcc\nCMD [\"bash\"]")]
    public void Tool_that_the_image_starts_is_silent(string text) => Assert.Empty(Check(text));

    private static string Check(string text)
    {
        using var repository = new TestRepository().With("Dockerfile", text);
        return string.Join('\n', repository.Run(new DockerfileCheck()).Where(f => f.Rule.Id == "STD9107").Select(f => f.Message));
    }
}
