"""Write the list of all parts of the kit (SBOM, CycloneDX 1.6), beside the wheel: `python -m supply.sbom FOLDER`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.version import Version

from supply.part import KIT, RUN, SCRIPTS, Part, known, parts

_LICENCES = LicenseFactory()
_PROJECT = "MPL-2.0 AND CC-BY-4.0"


def sbom(version: str) -> Bom:
    """Return the list: what runs the kit, what the extra brings, and what lies in these."""
    run = parts(RUN)
    extra = {name: part for name, part in parts(SCRIPTS).items() if name not in run}
    components = {name: _component(part) for name, part in run.items()}
    components |= {name: _component(part, ComponentScope.OPTIONAL) for name, part in extra.items()}
    kit = _component(Part(KIT, version, _PROJECT, (*_roots(run), *_roots(extra))), kind=ComponentType.APPLICATION)
    bom = Bom(components=components.values())
    bom.metadata.component = kit
    for name, part in {**run, **extra}.items():
        bom.register_dependency(components[name], [components[need] for need in part.needs])
    bom.register_dependency(kit, [components[name] for name in (*_roots(run), *_roots(extra))])
    for carried in known()["carried"]:
        holder = kit if carried["in"] == KIT else components[carried["in"]]
        holder.components.add(_carried(carried))
    everything = " ".join(f"{part.name}=={part.version}" for part in (*run.values(), *extra.values()))
    bom.serial_number = uuid5(NAMESPACE_URL, f"{KIT}=={version} {everything}")
    return bom


def write(folder: Path, version: str) -> Path:
    """Write the list into a folder, beside the wheel, and return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{KIT}-{Version(version)}.cdx.json"
    text = make_outputter(sbom(version), OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    file.write_text(f"{text}\n", encoding="utf-8")
    return file


def _roots(found: Mapping[str, Part]) -> list[str]:
    """The names that no other of them takes along."""
    needed = {need for part in found.values() for need in part.needs}
    return [name for name in found if name not in needed]


def _component(
    part: Part, scope: ComponentScope = ComponentScope.REQUIRED, kind: ComponentType = ComponentType.LIBRARY
) -> Component:
    return Component(
        name=part.name,
        version=part.version,
        type=kind,
        scope=scope,
        licenses=[_LICENCES.make_from_string(part.licence)],
        purl=PackageURL("pypi", name=part.name, version=part.version),
        bom_ref=f"{part.name}=={part.version}",
    )


def _carried(entry: Mapping[str, str]) -> Component:
    is_data = entry["in"] in {KIT, "manimgx-fonts"}
    return Component(
        name=entry["name"],
        type=ComponentType.DATA if is_data else ComponentType.LIBRARY,
        licenses=[_LICENCES.make_from_string(entry["licence"])],
        bom_ref=f"{entry['in']}/{entry['name']}",
    )


if __name__ == "__main__":
    from importlib.metadata import version as version_of

    write(Path(sys.argv[1]), version_of(KIT))
