using Standards.Checks.Findings;
using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

/// <summary>STD9116 to STD9122: what is usual in Dockerfiles and wrong or wasteful.</summary>
public sealed class DockerfileLineTests
{
    private const string Base = "FROM acme/a:1.2.3\n";

    private const string PipeFix =
        """Write 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]' above it (Alpine: "/bin/ash"), or give the commands a file between them""";

    private static readonly string[] Ids = ["STD9116", "STD9117", "STD9118", "STD9119", "STD9120", "STD9121", "STD9122"];

    [Theory]
    [InlineData("RUN curl -f https://a/b.sh | sh", "curl -f https://a/b.sh")]
    [InlineData("RUN a && curl b |sh", "curl b")]
    [InlineData("RUN X=\"$(curl a | cut -c1)\" && b", "curl a")]
    [InlineData("SHELL [\"/bin/bash\", \"-c\"]\nRUN a | b", "a", 3)]
    [InlineData("RUN case \"$A\" in a|b) c;; esac; d | e", "d")]
    [InlineData("RUN a || b; c | d", "c")]
    [InlineData("RUN a ${B} | c", "a ${B}")]
    [InlineData("RUN a \\\n  | b", "a")]
    public void Pipe_that_hides_a_failure_fires(string lines, string command, int line = 2) => FindingAssert.Only(
        Check(Base + lines),
        "STD9116",
        "Dockerfile",
        line,
        1,
        $"the last command of the pipe decides, so that the build goes on when '{command}' fails",
        PipeFix);

    [Theory]
    [InlineData("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN a | b")]
    [InlineData("RUN set -o pipefail && a | b")]
    [InlineData("RUN set -euxo pipefail; a | b")]
    [InlineData("RUN a || b")]
    [InlineData("RUN echo 'a | b'")]
    [InlineData("RUN echo \"a | b\" > c")]
    [InlineData("RUN echo y | b")]
    [InlineData("RUN yes | b && printf '%s' c | d")]
    [InlineData("RUN a --version | grep -q 1.2")]
    [InlineData("RUN case \"$A\" in amd64|x86_64) b ;; esac")]
    [InlineData("RUN case $A in\\\n  a|b) c;;\\\n esac")]
    [InlineData("RUN a # b | c")]
    [InlineData("RUN a >| b")]
    [InlineData("RUN [\"a\", \"|\", \"b\"]")]
    [InlineData("SHELL [\"pwsh\", \"-Command\"]\nRUN a | b")]
    [InlineData("RUN <<EOF\na | b\nEOF")]
    [InlineData("CMD [\"a\", \"|\"]")]
    [InlineData("ONBUILD RUN a | b")]
    public void Pipe_that_shows_its_failure_is_silent(string lines) => Assert.Empty(Check(Base + lines));

    [Theory]
    [InlineData("FROM acme/a:1.2.3 AS x\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nFROM x\nRUN a | b", 0)]
    [InlineData("FROM acme/a:1.2.3 AS x\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nFROM acme/b:1.2.3\nRUN a | b", 1)]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a | b", 0)]
    public void Shell_is_that_of_the_stage_below(string text, int count) => Assert.Equal(count, Check(text).Count(f => f.Rule.Id == "STD9116"));

    [Fact]
    public void Local_file_by_ADD_fires() => FindingAssert.Only(
        Check(Base + "ADD --chown=5 start.sh /app/"),
        "STD9117",
        "Dockerfile",
        2,
        1,
        "ADD takes 'start.sh' from the build context, where COPY does the same and nothing else",
        "Write 'COPY' instead; ADD is for addresses and archives that are unpacked");

    [Theory]
    [InlineData("ADD a.tar.gz /")]
    [InlineData("ADD a.tgz b.txt /c/")]
    [InlineData("ADD a.tar.zst /")]
    [InlineData("ADD a.tar* /")]
    [InlineData("ADD --checksum=sha256:00 https://a/b /c")]
    [InlineData("ADD https://github.com/a/b.git#v1 /b")]
    [InlineData("ADD git@github.com:a/b.git /b")]
    [InlineData("ADD $FILES /b")]
    [InlineData("ADD <<EOF /a\nb\nEOF")]
    [InlineData("COPY a /b")]
    public void What_ADD_is_for_is_silent(string line) => Assert.Empty(Check(Base + line));

    [Fact]
    public void Relative_folder_fires() => FindingAssert.Only(
        Check(Base + "WORKDIR app"),
        "STD9118",
        "Dockerfile",
        2,
        1,
        "WORKDIR 'app' is relative to the folder that the base image happens to have",
        "Write the whole path, which begins with '/'");

    [Theory]
    [InlineData("WORKDIR /app")]
    [InlineData("WORKDIR \"/app\"")]
    [InlineData("WORKDIR $HOME/app")]
    [InlineData("WORKDIR ${HOME}")]
    [InlineData("WORKDIR C:\\app")]
    [InlineData("WORKDIR /app\nWORKDIR src")]
    [InlineData("WORKDIR /app\nFROM a\nWORKDIR /b")]
    public void Known_folder_is_silent(string lines) => Assert.Empty(Check(Base + lines));

    [Theory]
    [InlineData("CMD [\"a\"]\nCMD [\"b\"]", "CMD")]
    [InlineData("ENTRYPOINT [\"a\"]\nRUN b\nENTRYPOINT [\"c\"]", "ENTRYPOINT")]
    [InlineData("HEALTHCHECK NONE\nHEALTHCHECK CMD a", "HEALTHCHECK")]
    public void Replaced_line_fires(string lines, string keyword) => FindingAssert.Only(
        Check(Base + lines),
        "STD9119",
        "Dockerfile",
        2,
        1,
        $"{keyword} has no effect: another {keyword} of the stage stands below it",
        "Remove the one that is not meant");

    [Fact]
    public void Name_of_two_stages_fires() => FindingAssert.Only(
        Check("FROM acme/a:1.2.3 AS b\nFROM acme/a:1.2.3 AS B\nFROM b"),
        "STD9119",
        "Dockerfile",
        2,
        22,
        "another stage above has the name 'B', so that 'FROM' and '--from' take one of the two",
        "Give each stage a name of its own");

    [Theory]
    [InlineData("CMD [\"a\"]\nFROM acme/a:1.2.3\nCMD [\"b\"]")]
    [InlineData("ENTRYPOINT [\"a\"]\nCMD [\"b\"]")]
    [InlineData("ONBUILD CMD [\"a\"]\nCMD [\"b\"]")]
    [InlineData("RUN a\nRUN a")]
    [InlineData("USER 5\nRUN a\nUSER 6")]
    public void Lines_that_hold_are_silent(string lines) => Assert.Empty(Check(Base + lines));

    [Theory]
    [InlineData("apt-get install --no-install-recommends curl && rm -rf /var/lib/apt/lists/*", "apt-get install", "-y")]
    [InlineData("dnf install curl", "dnf install", "-y")]
    [InlineData("yum install curl", "yum install", "-y")]
    [InlineData("zypper install curl", "zypper install", "--non-interactive")]
    public void Install_that_asks_fires(string command, string name, string answer) => FindingAssert.Only(
        Check($"{Base}RUN {command}"),
        "STD9120",
        "Dockerfile",
        2,
        1,
        $"'{name}' asks before it installs, and a build has nobody to answer",
        $"Write '{name} {answer}'");

    [Theory]
    [InlineData("apt-get install curl", "'apt-get install' leaves the lists of packages in the image", "-y ")]
    [InlineData(
        "apt-get install curl && rm -rf /var/lib/apt/lists/*",
        "'apt-get install' brings packages that are only recommended",
        "-y ",
        "Write 'apt-get install --no-install-recommends'")]
    [InlineData("apk add curl", "'apk add' leaves the index of packages in the image", "", "Write 'apk add --no-cache'")]
    [InlineData("pip install a", "'pip install' leaves its cache of packages in the image", "", "Write 'pip install --no-cache-dir'")]
    [InlineData("pip2 install a", "'pip2 install' leaves its cache of packages in the image", "", "Write 'pip2 install --no-cache-dir'")]
    [InlineData("PIP_NO_CACHE_DIR=0 pip install a", "'pip install' leaves its cache of packages in the image", "", "Write 'pip install --no-cache-dir'")]
    [InlineData(
        "export PIP_NO_CACHE_DIR='off' && pip install a",
        "'pip install' leaves its cache of packages in the image",
        "",
        "Write 'pip install --no-cache-dir'")]
    [InlineData("--mount=type=cache,target=/var/cache/apt apt-get install curl", "'apt-get install' leaves the lists of packages in the image", "-y ")]
    public void What_an_install_leaves_fires(
        string command, string message, string option, string fix = "Write '&& rm -rf /var/lib/apt/lists/*' at the end of the same RUN") => FindingAssert.Only(
        Check($"{Base}RUN {command.Replace("install curl", $"install {option}curl", StringComparison.Ordinal)}"),
        "STD9121",
        "Dockerfile",
        2,
        1,
        message,
        fix);

    [Theory]
    [InlineData("RUN apt-get update && apt-get -y --no-install-recommends install curl && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN apt-get install -qqy --no-install-recommends curl && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl")]
    [InlineData("RUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/a\nRUN --mount=type=cache,target=/b apt-get install curl")]
    [InlineData("RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get install -y curl")]
    [InlineData("RUN apt-get -q -q --no-install-recommends install curl && rm -rf /var/lib/apt/lists/*")]
    [InlineData("RUN apt-get install --quiet --quiet --no-install-recommends curl && rm -rf /var/lib/apt/lists/*")]
    [InlineData("ARG PIP_NO_CACHE_DIR\nRUN pip install a")]
    [InlineData("ENV PIP_NO_CACHE_DIR=0\nENV PIP_NO_CACHE_DIR=on\nRUN pip install a")]
    [InlineData("RUN apt-get $APT_OPTIONS install curl")]
    [InlineData("RUN apk add --no-cache curl")]
    [InlineData("RUN apk add curl && rm -rf /var/cache/apk/*")]
    [InlineData("ENV PIP_NO_CACHE_DIR=1\nRUN pip install a")]
    [InlineData("RUN echo apt-get install a")]
    [InlineData("RUN dnf -y install a")]
    [InlineData("RUN zypper -n install a")]
    [InlineData("RUN apk add curl\nFROM acme/b:1.2.3")]
    [InlineData("RUN apt-get install $(cat packages.txt) -y")]
    [InlineData("RUN apk add -X \"https://a/v$(cut -d. -f1 /etc/alpine-release)\" --no-cache b")]
    [InlineData("RUN npm install a")]
    public void Install_that_leaves_nothing_is_silent(string lines) => Assert.Empty(Check(Base + lines));

    [Theory]
    [InlineData("Dockerfile.dev")]
    [InlineData("Dockerfile.build")]
    [InlineData("builder.Dockerfile")]
    public void Image_for_developers_may_be_large(string name) => Assert.Empty(Check($"{Base}RUN apk add curl", name));

    [Theory]
    [InlineData(
        "RUN mkdir a && cd a", "'cd a' has no effect: the next instruction begins in the folder of WORKDIR again", "Write 'WORKDIR a'")]
    [InlineData(
        "RUN sudo a",
        "RUN calls sudo, which needs a terminal or a rule without a password, and stays in the image for whoever runs in it",
        "Write 'USER root' above it and 'USER' with the number of the user below it")]
    public void Effect_that_is_lost_fires(string line, string message, string fix) =>
        FindingAssert.Only(Check(Base + line), "STD9122", "Dockerfile", 2, 1, message, fix);

    [Theory]
    [InlineData("RUN cd /a && make")]
    [InlineData("RUN (cd /a; make)")]
    [InlineData("RUN apk add --no-cache sudo")]
    [InlineData("RUN sudo -u node npm ci")]
    [InlineData("RUN echo cd")]
    [InlineData("RUN [\"sudo\", \"a\"]")]
    [InlineData("SHELL [\"cmd\", \"/S\", \"/C\"]\nRUN cd a")]
    public void Effect_that_stays_is_silent(string lines) => Assert.Empty(Check(Base + lines));

    [Fact]
    public void Time_is_linear()
    {
        var pipes = string.Concat(Enumerable.Repeat("(\"$(a|", 9_000));
        var installs = string.Concat(Enumerable.Repeat("RUN apk add a\n", 20_000));

        Assert.InRange(Check($"{Base}RUN esac {pipes}\n{installs}").Count, 1, 1_001);
    }

    private static IReadOnlyList<Finding> Check(string text, string path = "Dockerfile")
    {
        using var repository = new TestRepository().With(path, text);
        return [.. repository.Run(new DockerfileCheck()).Where(f => f.Rule.Id is "STD9100" || Ids.Contains(f.Rule.Id))];
    }
}
